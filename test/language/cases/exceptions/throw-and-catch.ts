function risky(n: number): number {
  if (n > 2) throw new Error(`too big: ${n}`);
  return n * 2;
}
export function program(): void {
  for (let i = 1; i < 5; i++) {
    try {
      console.log("ok", risky(i));
    } catch (e) {
      console.log("caught", e.message);
    }
  }
  try {
    risky(9);
  } catch {
    console.log("without a binding");
  }
}
