interface User { name: string; age: number }
type Fn = (...args: any[]) => any;
function call(f: Fn, ...args: any[]): any { return f(...args); }
function id(x: any): any { return x; }
const handlers: Record<string, (p: any) => void> = { user: (u: User) => console.log(u.name, u.age), n: (n: number) => console.log(n + 1) };
export function program(): void {
  const u: User = id({ name: "a", age: 1 }); console.log(u.name, u);
  const n: number = id(5); console.log(n + 1);
  handlers["user"]({ name: "z", age: 2 }); handlers["n"](41);
  console.log(call((a: number, b: number) => a + b, 1, 2));
  const list: any[] = [1, "a", { x: 1 }, null, undefined, [1]]; console.log(list, list.length);
  for (const x of list) { if (typeof x === "number") console.log(x + 1); else if (typeof x === "string") console.log(x.length); else if (Array.isArray(x)) console.log("arr", x.length); else console.log(String(x)); }
  const m = new Map<string, any>(); m.set("a", 1); m.set("u", { name: "q" }); console.log(m.get("a"), m.get("u"));
}
