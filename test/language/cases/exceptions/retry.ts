function retry(times: number, f: (attempt: number) => string): string {
  let last: Error | null = null;
  for (let i = 1; i <= times; i++) {
    try {
      return f(i);
    } catch (e) {
      last = e;
      console.log(`attempt ${i}: ${e.message}`);
    }
  }
  throw last ?? new Error("no attempts");
}
export function program(): void {
  const flaky = (n: number): string => {
    if (n < 3) throw new Error(`not yet ${n}`);
    return `done at ${n}`;
  };
  console.log(retry(5, flaky));
  try {
    retry(2, flaky);
  } catch (e) {
    console.log("gave up:", e.message);
  }
}
