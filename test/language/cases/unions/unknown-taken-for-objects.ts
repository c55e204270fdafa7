interface User { name: string; age: number }
export function program(): void {
  const x: unknown = { name: "a", age: 1 };
  const u = x as User; console.log(u.name);
  const l: unknown[] = [{ name: "b", age: 2 }]; for (const e of l) { console.log((e as User).age); more(); }
}
interface Boxed { user: User; tags: string[]; opt?: number }
export function more(): void {
  const x: unknown = { user: { name: "q", age: 3 }, tags: ["a"] };
  const b = x as Boxed; console.log(b.user.name, b.tags.length, b.opt, b.user);
  const us: unknown = [{ name: "b", age: 2 }]; for (const u of us as User[]) console.log(u.name);
  const m = new Map<string, unknown>([["a", { name: "m", age: 1 }], ["b", { other: 1 }]]);
  console.log((m.get("a") as User).age, m.get("a") as User);
}
