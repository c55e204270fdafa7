export function program(): void {
  const scores = [3, 9, 4];
  console.log(Math.max(...scores), Math.min(...scores), Math.max(0, ...scores, 20), Math.max(...[]));
}
