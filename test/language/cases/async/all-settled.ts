async function maybe(n: number): Promise<number> {
  if (n % 2 === 0) throw new Error(`even ${n}`);
  return n * 10;
}
export async function program(): Promise<void> {
  const results = await Promise.allSettled([maybe(1), maybe(2), maybe(3)]);
  for (const result of results) {
    if (result.status === "fulfilled") console.log("ok", result.value);
    else console.log("failed", result.reason.message);
  }
}
