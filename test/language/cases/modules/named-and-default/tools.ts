export const LIMIT = 10;
export interface Options {
  loud: boolean;
}
export class Counter {
  private n = LIMIT;
  next(): number {
    return ++this.n;
  }
}
export default function greet(name: string, { loud }: Options): string {
  const text = `hello ${name}`;
  return loud ? text.toUpperCase() : text;
}
