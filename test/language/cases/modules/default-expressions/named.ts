const named = "n"; export default named;
