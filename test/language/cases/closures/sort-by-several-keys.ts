interface Person {
  name: string;
  age: number;
  city: string;
}
type Order = (a: Person, b: Person) => number;
const by = (key: (p: Person) => string): Order => (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
const byNumber = (key: (p: Person) => number): Order => (a, b) => key(a) - key(b);
const then = (...orders: Order[]): Order => (a, b) => {
  for (const order of orders) {
    const r = order(a, b);
    if (r !== 0) return r;
  }
  return 0;
};
export function program(): void {
  const people: Person[] = [
    { name: "d", age: 3, city: "x" },
    { name: "b", age: 2, city: "y" },
    { name: "a", age: 3, city: "y" },
    { name: "c", age: 2, city: "x" },
  ];
  people.sort(then(by((p) => p.city), byNumber((p) => -p.age), by((p) => p.name)));
  console.log(people.map((p) => p.name).join(""));
}
