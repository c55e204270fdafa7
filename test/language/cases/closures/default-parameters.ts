function greet(name: string, greeting = "Hello", mark = greeting.length > 3 ? "!" : "."): string {
  return `${greeting} ${name}${mark}`;
}
const scale = (n: number, by: number = 2): number => n * by;
export function program(): void {
  console.log(greet("A"), greet("B", "Hi"), greet("C", "Hey", "?"), greet("D", undefined, "~"));
  console.log(scale(4), scale(4, 3), [1, 2, 3].map((n) => scale(n)).join());
}
