function makeCounter(start: number): { next: () => number; reset: () => void } {
  let n = start;
  return {
    next: () => n++,
    reset: () => {
      n = start;
    },
  };
}
export function program(): void {
  const a = makeCounter(1);
  const b = makeCounter(100);
  console.log(a.next(), a.next(), b.next(), a.next());
  a.reset();
  console.log(a.next(), b.next());
}
