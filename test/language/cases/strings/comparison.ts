export function program(): void {
  const words = ["banana", "apple", "Cherry", "apple2", ""];
  console.log(words.slice().sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join());
  console.log("a" < "b", "a" < "B", "10" < "9", "" < "a", "abc" > "ab", "é" > "z", "a" === "a", "a" + "b" === "ab");
}
