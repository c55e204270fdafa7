export function program(): void {
  const list = ["a", "b", "c"];
  console.log(list.map((x, i) => x + i).join(), list.filter((_, i) => i !== 1).join(), list.reduce((acc, x, i) => acc + x.repeat(i), ""));
  list.forEach((x, i) => console.log(i, x));
  console.log(list.some((x, i) => x === "b" && i === 1), list.every((x, i) => i < 3), list.findIndex((x) => x === "c"), list.find((x) => x > "a"));
  console.log(list.findLast((x) => x < "c") ?? "none", list.findLastIndex((x) => x === "a"));
}
