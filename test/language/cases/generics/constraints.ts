interface HasLength {
  length: number;
}
function longest<T extends HasLength>(a: T, b: T): T {
  return a.length >= b.length ? a : b;
}
function prop<T, K extends keyof T>(obj: T, key: K): T[K] {
  return obj[key];
}
export function program(): void {
  console.log(longest("abc", "de"), longest([1], [2, 3]).join());
  const p = { name: "Ann", age: 3 };
  console.log(prop(p, "name"), prop(p, "age") + 1);
}
