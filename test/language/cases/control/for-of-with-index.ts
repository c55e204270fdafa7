export function program(): void {
  const list = ["a", "b", "c"];
  let i = 0;
  for (const item of list) {
    console.log(i++, item);
    if (item === "a") list.push("d");
  }
  for (const [index, item] of list.entries()) if (index > 2) console.log(index, item);
}
