interface T { kind: string }
export function program(): void {
  const tokens: T[] = [{ kind: "a" }];
  const nums = [1];
  const i = tokens.length;
  const t = tokens[i];
  if (!t) console.log("none");
  const n = nums[i];
  if (n === undefined) console.log("no n");
  let l = tokens[i];
  if (!l) console.log("no l");
  const a: T[] = [];
  const popped = a.pop()!;
  if (!popped) console.log("no popped");
  const ns: number[] = [];
  const pn = ns.pop()!;
  if (pn === undefined) console.log("no pn");
  const map = new Map<string, T>();
  const g = map.get("x")!;
  if (!g) console.log("no g");
  const mn = new Map<string, number>();
  const gn = mn.get("x")!;
  if (gn === undefined) console.log("no gn");
  console.log(ns.pop()!, mn.get("y")!, a.pop()!, ns.shift()! ?? 7, a.find((x) => x.kind === "z")!);
  console.log(a.pop()!?.kind, mn.get("y")! === undefined);
  const s = a.shift()!;
  console.log(s === undefined, pn, gn);
  let cur = tokens[0]!;
  let k = 0;
  while (cur) { console.log(cur.kind); k++; cur = tokens[k]!; }
  const q = tokens[9]!;
  console.log(q === undefined);
  try { console.log(a.pop()!.kind); } catch (e) { console.log(e instanceof TypeError); }
}
