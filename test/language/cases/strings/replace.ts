export function program(): void {
  console.log("a-b-c".replace("-", "+"), "a-b-c".replaceAll("-", "+"), "abc".replace("x", "y"), "aaa".replaceAll("a", "bb"));
  console.log("abc".split("").reverse().join(""), "a,b,,c".split(",").length, "abc".split(",").length, "".split(",").length);
}
