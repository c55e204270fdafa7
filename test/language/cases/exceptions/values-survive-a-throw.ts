export function program(): void {
  let n = 0;
  const list: number[] = [];
  try {
    n = 5;
    list.push(n);
    n += 1;
    if (list.length === 1) throw new Error("stop");
    n = 100;
  } catch {
    list.push(n);
  }
  console.log(n, list.join());
}
