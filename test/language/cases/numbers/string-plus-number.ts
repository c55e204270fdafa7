export function program(): void {
  const n = 5;
  console.log("a" + n, n + "b", 1 + 2 + "c", "d" + 1 + 2, "e" + (1 + 2), "f" + 1.5, "g" + -1, "h" + true);
  let text = "";
  for (let i = 0; i < 4; i++) text += i;
  text += 0.1 * 3;
  console.log(text);
}
