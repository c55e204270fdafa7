export async function program(): Promise<void> {
  setTimeout((a: number, b: string) => console.log("two", a, b), 1, 5, "x");
  setTimeout(console.log, 1, "hello", 2);
  setTimeout((first: string, second?: number) => console.log(first, second), 1, "only one");
  let ticks = 0;
  const timer = setInterval(
    (step: number) => {
      ticks += step;
      if (ticks > 6) clearInterval(timer);
    },
    1,
    3,
  );
  // What resolves a promise of no type takes a value of any.
  await new Promise((resolve) => setTimeout(resolve, 20));
  console.log(ticks);
  const counted = await new Promise((done) => {
    let n = 0;
    const each = setInterval(() => {
      if (++n < 3) return;
      clearInterval(each);
      done(n);
    }, 1);
  });
  console.log(counted);
}
