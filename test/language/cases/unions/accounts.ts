interface Base { id: number } interface User extends Base { role: "user"; email?: string } interface Bot extends Base { role: "bot"; owner: User | null }
type Account = User | Bot;
class Repo<T extends Base> { private items = new Map<number, T>(); add(t: T): this { this.items.set(t.id, t); return this; } get(id: number): T | undefined { return this.items.get(id); } all(): T[] { return [...this.items.values()]; } }
function idOf(b: Base): number { return b.id; }
function name(a: Account): string { return a.role === "user" ? a.email ?? `user${a.id}` : a.owner ? `bot of ${name(a.owner)}` : "bot"; }
const isUser = (a: Account): a is User => a.role === "user";
function group<T, K extends string>(xs: T[], f: (x: T) => K): Map<K, T[]> { const m = new Map<K, T[]>(); for (const x of xs) { const k = f(x); const l = m.get(k); if (l === undefined) m.set(k, [x]); else l.push(x); } return m; }
function pick<T extends Account>(xs: Account[], g: (a: Account) => a is T): T[] { const out: T[] = []; for (const x of xs) if (g(x)) out.push(x); return out; }
export function program(): void {
  const u: User = { id: 1, role: "user" }; const b: Bot = { id: 2, role: "bot", owner: u };
  const repo = new Repo<Account>().add(u).add(b).add({ id: 3, role: "bot", owner: null });
  for (const a of repo.all()) console.log(a.id, a.role, name(a), idOf(a));
  const got = repo.get(2); if (got?.role === "bot") console.log(got.owner?.id, got.owner === u);
  u.email = "e@x"; console.log(name(b), repo.get(1) === u, repo.get(9));
  const g = group(repo.all(), (a) => a.role); console.log(g.get("bot")?.length, g.get("user")?.map(idOf).join());
  console.log(pick(repo.all(), isUser).map((x) => x.email).join());
  const accs: readonly Account[] = repo.all(); const bases: Base[] = [u, b]; console.log(accs.length, bases.map((x) => x.id).join());
  const lit = { id: 5, role: "user" as const, extra: true }; const acc: Account = lit; console.log(name(acc), acc.id); acc.id = 6; console.log(lit.id);
}
