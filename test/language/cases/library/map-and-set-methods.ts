export function program(): void {
  const m = new Map<string, number>();
  console.log(m.set("a", 1).set("b", 2).size, m.delete("a"), m.delete("a"), m.has("b"), m.get("zz"));
  m.clear();
  console.log(m.size, m.get("b") ?? "gone");
  const s = new Set<number>();
  s.add(1).add(2).add(1);
  console.log(s.size, s.delete(1), s.has(1), s.has(2));
  s.clear();
  console.log(s.size);
}
