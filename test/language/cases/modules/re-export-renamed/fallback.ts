const fallback = "none";
export default fallback;
