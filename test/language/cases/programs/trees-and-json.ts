// Trees and json.
type JSONValue = string | number | boolean | null | JSONValue[] | { [key: string]: JSONValue };
function stringify(v: JSONValue, indent = 0): string {
  const pad = "  ".repeat(indent);
  if (v === null) return "null";
  if (Array.isArray(v)) return v.length ? `[\n${v.map((x) => pad + "  " + stringify(x, indent + 1)).join(",\n")}\n${pad}]` : "[]";
  switch (typeof v) {
    case "string": return JSON.stringify(v);
    case "number": case "boolean": return String(v);
    case "object": {
      const entries = Object.entries(v);
      return `{\n${entries.map(([k, x]) => `${pad}  "${k}": ${stringify(x, indent + 1)}`).join(",\n")}\n${pad}}`;
    }
  }
}
function depth(v: JSONValue): number { return typeof v === "object" && v !== null ? 1 + Math.max(0, ...Object.values(v).map(depth)) : 0; }
interface TreeNode<T> { value: T; children?: TreeNode<T>[] }
function* walk<T>(node: TreeNode<T>, level = 0): Generator<{ value: T; level: number }, void, undefined> { yield { value: node.value, level }; for (const c of node.children ?? []) yield* walk(c, level + 1); }
function mapTree<T, U>({ value, children }: TreeNode<T>, f: (v: T) => U): TreeNode<U> { return { value: f(value), ...(children && { children: children.map((c) => mapTree(c, f)) }) }; }
type Bst<T> = { left: Bst<T>; right: Bst<T>; value: T } | null;
const insert = <T>(t: Bst<T>, v: T): Bst<T> => t === null ? { left: null, right: null, value: v } : v < t.value ? { ...t, left: insert(t.left, v) } : { ...t, right: insert(t.right, v) };
const toArray = <T>(t: Bst<T>): T[] => (t ? [...toArray(t.left), t.value, ...toArray(t.right)] : []);
type Path = (string | number)[];
function getIn(v: JSONValue, path: Path): JSONValue | undefined { return path.reduce<JSONValue | undefined>((acc, k) => { if (acc === null || acc === undefined || typeof acc !== "object") return undefined; return Array.isArray(acc) ? acc[k as number] : acc[k]; }, v); }
export function program(): void {
  const doc: JSONValue = { name: "x", list: [1, true, null, { deep: [] }], n: 1.5 };
  console.log(stringify(doc), depth(doc));
  const tree: TreeNode<string> = { value: "a", children: [{ value: "b", children: [{ value: "c" }] }, { value: "d" }] };
  for (const { value, level } of walk(tree)) console.log("-".repeat(level) + value);
  console.log(JSON.stringify(mapTree(tree, (s) => s.charCodeAt(0))));
  console.log(toArray([5, 2, 8, 1].reduce<Bst<number>>(insert, null)));
  console.log(getIn(doc, ["list", 3, "deep"]), getIn(doc, ["a", "b"]), getIn(doc, ["list", 0]));
}
