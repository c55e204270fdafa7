// Statements that do nothing with their value compute it: getters run, and what is missing throws nothing.
class C { n = 0; get bump(): number { this.n++; console.log("bump", this.n); return this.n; } static get s(): string { console.log("static"); return "s"; } get o(): { v: number } { console.log("o"); return { v: 1 }; } }
interface I { readonly bump: number }
function say(x: number): number { console.log("say", x); return x; }
export function program(): void {
  const c = new C();
  c.bump;
  c["bump"];
  C.s;
  c.o.v;
  const i: I = c;
  i.bump;
  !c.bump;
  -c.bump;
  c.bump + 1;
  c.bump > 2 ? c.bump : 0;
  c.bump === 3;
  void c.bump;
  typeof c.bump;
  `${c.bump}`;
  [c.bump];
  ({ a: c.bump });
  (c.bump);
  c.bump, c.bump;
  c.bump && say(5);
  c.bump || say(6);
  const none: { x: number } | null = say(1) > 5 ? { x: 1 } : null;
  try { none!.x; console.log("went on"); } catch (e) { console.log(e instanceof TypeError); }
  const o = { get z(): number { console.log("z"); return 1; } };
  o.z;
  o?.z;
  c.bump as unknown;
  c.bump!;
  say(3) + say(4);
  const list: { v: number }[] = [];
  try { list[3].v; console.log("on"); } catch (e) { console.log("threw"); }
  const f = (n: number): void => { n; };
  f(1);
  new C().bump;
  let u: string | null = null;
  const m = new Map<string, { q: number }>();
  try { m.get("x")!.q; console.log("on2"); } catch (e) { console.log("threw2", e instanceof TypeError); }
  u;
  say;
  for (let k = 0; k < 2; k++, c.bump) {}
  for (c.bump; c.n < 25; c.n++) {}
}
