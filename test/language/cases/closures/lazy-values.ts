function lazy(make: () => number): { get: () => number; made: () => boolean } {
  let value: number | null = null;
  return {
    get: () => (value ??= make()),
    made: () => value !== null,
  };
}
export function program(): void {
  let calls = 0;
  const l = lazy(() => ++calls * 10);
  console.log(l.made(), l.get(), l.get(), l.made(), calls);
}
