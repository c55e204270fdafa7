const add = (a: number) => (b: number) => (c: number) => a + b * c;
const greet = (greeting: string) => (name: string): string => `${greeting}, ${name}`;
export function program(): void {
  console.log(add(1)(2)(3));
  const hello = greet("Hello");
  console.log(["Ann", "Bob"].map(hello).join(" / "));
  const partial = add(10)(5);
  console.log([1, 2, 3].map(partial).join());
}
