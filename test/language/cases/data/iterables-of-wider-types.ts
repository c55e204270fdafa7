function* a(): Generator<string | number> { yield* [1, 2]; yield* "ab"; yield* new Set([true ? 5 : 6]); yield* b(); } function* b(): Generator<number> { yield 9; }
const it = (x: Iterable<string | number>): number => [...x].length;
class Q<T> { private l: T[] = []; add(x: T): void { this.l.push(x); } *[Symbol.iterator](): Generator<T> { yield* this.l; } }
export function program(): void { console.log([...a()]); console.log(it([1, 2]), it("abc"), it(new Set(["x"])), it(b())); const q = new Q<number>(); q.add(1); const m: Iterable<number | string> = q; for (const x of m) console.log(x); const all: Iterable<unknown>[] = [[1], "ab", new Set([1]), new Map([[1, 2]]), b()]; for (const x of all) console.log([...x].length); }
