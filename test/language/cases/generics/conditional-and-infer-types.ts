type Element<T> = T extends (infer U)[] ? U : T;
type Unwrap<T> = T extends Promise<infer U> ? U : T;
function first<T extends unknown[]>(list: T): Element<T> | undefined {
  return list[0] as Element<T> | undefined;
}
export function program(): void {
  const x: Element<number[]> = 5;
  const y: Unwrap<Promise<string>> = "y";
  console.log(x + 1, y.length, first([7, 8]));
}
