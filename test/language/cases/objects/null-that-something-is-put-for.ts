interface N { v: number; next: N | null }
interface R { data: string | null; error: string | null; }
function ok(): R { const r = { data: null, error: null }; return r; }
class LinkedList<T> { head: { value: T; next: any } | null = null; size = 0;
  add(value: T) { const node = { value, next: null }; if (!this.head) this.head = node; else { let c = this.head; while (c.next) c = c.next; c.next = node; } this.size++; }
  list(): T[] { const out: T[] = []; let c = this.head; while (c) { out.push(c.value); c = c.next; } return out; } }
type Tree = { key: number; left: Tree | null; right: Tree | null };
function insert(root: Tree | null, key: number): Tree { const made = { key, left: null, right: null }; if (!root) return made; let c = root; for (;;) { if (key < c.key) { if (!c.left) { c.left = made; break; } c = c.left; } else { if (!c.right) { c.right = made; break; } c = c.right; } } return root; }
function inorder(t: Tree | null): number[] { return t ? [...inorder(t.left), t.key, ...inorder(t.right)] : []; }
export function program(): void {
  const r = ok(); r.data = "x"; console.log(r, JSON.stringify(r), r.data.length, r.error);
  const l = new LinkedList<string>(); l.add("a"); l.add("b"); l.add("c"); console.log(l.list(), l.size);
  let t: Tree | null = null; for (const k of [5, 2, 8, 1, 9]) t = insert(t, k); console.log(inorder(t), t);
  const state = { user: null, items: [], on: undefined }; console.log(state.user, state.on, state.items.length, state.user === null, { ...state });
  const conf = { data: null }; const s = conf.data ?? "none"; console.log(s, conf.data, JSON.stringify(conf));
  const { data, ...more } = { data: null, b: 1 }; console.log(data, more);
}
