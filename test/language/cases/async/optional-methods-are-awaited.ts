// Optional methods are awaited.
interface Plugin { readonly name: string; setup?(ctx: string[]): void | Promise<void>; transform?(code: string): string | null }
async function run(ps: Plugin[], code: string): Promise<string> {
  const ctx: string[] = [];
  for (const p of ps) { await p.setup?.(ctx); console.log("setup", p.name); }
  for (const p of ps) { console.log("t", p.name, p.transform?.(code)); }
  return ps.reduce((c, p) => p.transform?.(c) ?? c, code);
}
const reader = { name: "reader", got: 0, setup(ctx: string[]) { this.got = ctx.length; }, transform(c: string) { return c.length > 5 ? null : `${c}${this.got}`; } } satisfies Plugin & { got: number };
export async function program(): Promise<void> {
  console.log(await run([{ name: "none" }, { name: "up", transform: (c) => c.toUpperCase() }], "abc"));
  console.log(await run([{ name: "base", async setup(ctx) { ctx.push("x"); } }], "abc"));
  console.log(await run([reader], "abc"), reader.got);
}
