type T = [string, ...number[]];
type Cmd = [name: string, ...args: (string | number)[]];
type NonEmpty<X> = [X, ...X[]]; type Ends = [...number[], string]; type Mid = [string, ...boolean[], number];
function f(t: T): number { const [name, ...rest] = t; console.log(name, rest.length, t.length, t[0], t[1], t[9]); return rest.reduce((a, b) => a + b, 0); }
function g(...args: [string, number, ...boolean[]]): string { const [a, b, ...c] = args; return `${a}${b}${c.filter(Boolean).length}/${args.length}`; }
function first<X>(l: NonEmpty<X>): X { return l[0]; }
function call<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): R { return fn(...args); }
function partial<A, Rest extends unknown[], R>(fn: (a: A, ...rest: Rest) => R, a: A): (...rest: Rest) => R { return (...rest) => fn(a, ...rest); }
function concat<A extends unknown[], B extends unknown[]>(a: [...A], b: [...B]): [...A, ...B] { return [...a, ...b]; }
function prepend<X, R extends unknown[]>(x: X, r: [...R]): [X, ...R] { return [x, ...r]; }
function tail<R extends unknown[]>([, ...r]: [unknown, ...R]): R { return r as R; }
type Big = [number, string, number, string, number, string, number, string, boolean];
const run = (...cmds: Cmd[]): string[] => cmds.map(([n, ...a]) => `${n}(${a.join()})`);
const last = (e: Ends): string => e[e.length - 1] as string;
const log = (fmt: string, ...rest: [number, ...string[]]): string => fmt + rest[0].toFixed(1) + rest.slice(1).join("+");
type EventMap = { move: [x: number, y: number]; say: [text: string, ...tags: string[]] };
function emit<K extends keyof EventMap>(k: K, ...args: EventMap[K]): string { return `${k}:${args.join()}`; }
export function program(): void {
  const t: T = ["a", 1, 2, 3]; console.log(f(t), f(["z"])); console.log(t); for (const x of t) console.log(x); t.push(4); t[1] = 10; t[0] += "!"; t[1] += 5; t[1]++; console.log(t, t.slice(1), t.map(String));
  console.log(g("a", 1), g("b", 2, true, false, true)); const args: [string, number, ...boolean[]] = ["q", 5, true]; console.log(g(...args));
  console.log(first([1, 2]), first(["x"]).length); console.log(call((a: number, b: string) => b + a, 1, "x")); const p = partial((a: number, b: number, c: string) => `${a}${b}${c}`, 1); console.log(p(2, "z"));
  const c = concat([1, "a"], [true]); console.log(c[0] + 1, c[1].length, c[2], c.length); const pre = prepend("s", [1, true]); console.log(pre, pre[0].length); console.log(tail([1, "a", true]));
  const big: Big = [1, "a", 2, "b", 3, "c", 4, "d", true]; console.log(big[8], big[1].length, big); const [b0, b1, , , , , , , b8] = big; console.log(b0 + 1, b1, b8);
  console.log(run(["go"], ["add", 1, "two"])); console.log(last([1, 2, "end"]), last(["only"])); const m: Mid = ["m", true, false, 3]; console.log(m.length, m[0]); console.log(log("f", 1, "a", "b"), log("g", 2)); console.log(emit("move", 1, 2), emit("say", "hi", "t1", "t2"));
  const sum = (...[head, ...more]: [number, ...number[]]): number => more.reduce((a, b) => a + b, head); console.log(sum(1), sum(1, 2, 3)); const rows: [string, ...number[]][] = [["r1", 1], ["r2", 1, 2]]; for (const [n, ...v] of rows) console.log(n, v.length ? Math.max(...v) : 0);
}
