export function program(): void {
  const run = (f: (a: number, b: string, c: boolean) => string): string => f(1, "b", true);
  console.log(run(() => "none"), run((a) => `${a}`), run((a, b) => `${a}${b}`), run((a, b, c) => `${a}${b}${c}`));
  const noisy = (): number => 5;
  const quiet: () => void = noisy;
  quiet();
  const list: (() => void)[] = [noisy, () => "x"];
  for (const f of list) f();
  console.log(list.length);
}
