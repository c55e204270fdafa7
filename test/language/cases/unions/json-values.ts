type Node = null | { v: number; next?: Node };
type Json = null | boolean | number | string | Json[];
function show(j: Json): string { if (j === null) return "null"; if (typeof j === "string") return `"${j}"`; if (Array.isArray(j)) return "[" + j.map(show).join(",") + "]"; return String(j); }
interface Holder { json?: Json; node: Node }
export function program(): void {
  const n: Node = { v: 1, next: { v: 2, next: null } };
  console.log(n.next?.v, n.next?.next, n.next === undefined);
  for (let c: Node | undefined = n; c; c = c.next) console.log(c.v);
  const j: Json = [1, "a", null, [true, [2]], []];
  console.log(show(j));
  const h: Holder = { node: null };
  console.log(h.json, h.node, h.json === undefined); h.json = null; console.log(h.json, h.json === null); h.json = j; console.log(show(h.json));
}
