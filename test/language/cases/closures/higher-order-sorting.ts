type Compare<T> = (a: T, b: T) => number;
interface Person {
  name: string;
  age: number;
}
function by<T>(pick: (item: T) => number): Compare<T> {
  return (a, b) => pick(a) - pick(b);
}
function reversed<T>(compare: Compare<T>): Compare<T> {
  return (a, b) => compare(b, a);
}
export function program(): void {
  const people: Person[] = [
    { name: "Ann", age: 31 },
    { name: "Bob", age: 25 },
    { name: "Cid", age: 40 },
  ];
  const byAge = by((p: Person) => p.age);
  console.log(people.slice().sort(byAge).map((p) => p.name).join());
  console.log(people.slice().sort(reversed(byAge)).map((p) => p.name).join());
}
