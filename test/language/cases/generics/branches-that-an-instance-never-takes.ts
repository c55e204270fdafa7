// Branches that an instance never takes.
class Pt { constructor(public x: number, public y: number) {} }
function deepClone<T>(v: T): T {
  if (v === null || typeof v !== "object") return v;
  if (v instanceof Date) return new Date(v.getTime()) as T;
  if (v instanceof Pt) return new Pt(v.x, v.y) as T;
  if (Array.isArray(v)) return v.map((x) => deepClone(x)) as T;
  return v;
}
function size<T extends string | unknown[] | number>(v: T): number {
  return typeof v === "number" ? v : v.length;
}
function toText<T>(v: T): string {
  if (typeof v === "string") return v.toUpperCase();
  else if (typeof v === "number") return v.toFixed(2);
  else if (v instanceof Map) return "map " + v.size;
  return v instanceof Date && v.getTime() > 3 ? "late" : "other";
}
export function program(): void {
  console.log(deepClone([1, 2]), deepClone(new Date(4)).getTime(), deepClone("x"), deepClone(new Pt(1, 2)));
  console.log(size("abc"), size([1, 2]), size(7));
  console.log(toText("a"), toText(2), toText(new Map([[1, 2]])), toText(new Date(9)), toText([1]), toText(true));
}
