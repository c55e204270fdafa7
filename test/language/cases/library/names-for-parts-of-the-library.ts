const { PI, floor, max } = Math;
const { stringify } = JSON;
const top = Object.keys;
export function program(): void {
  console.log(floor(2.5) + PI > 5, max(1, 2, 3), [1.5, 2.5].map(floor), stringify({ a: 1 }), top({ q: 1 }));
  const { keys, entries, values } = Object; const { isArray, from } = Array; const { isInteger, MAX_SAFE_INTEGER } = Number;
  console.log(keys({ a: 1 }), entries({ b: 2 }), values({ c: 3 }), isArray([1]), from("ab"), isInteger(2), MAX_SAFE_INTEGER);
  const { log, error: err } = console; log("hi", 1); const say = console.log; say("x", { a: 1 }); const f = () => log("in closure", floor(9.9)); f();
  const isArr = Array.isArray; console.log(isArr("x"), [[1], 2].filter(Array.isArray).length, [1, 2].every(Number.isInteger), [3, 1].map(String));
  const { sqrt: root, ...others } = { sqrt: (n: number) => n, z: 1 }; console.log(root(4), others);
  ["a", "b"].forEach(log); const p = Promise.resolve; 
}
