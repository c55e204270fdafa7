// An item that is not there, and that nobody looks at, is nothing.
export function program(): void {
  const list: { v: number }[] = [{ v: 1 }];
  const at: number = list.length;
  list[at];
  list[0];
  "abc"[at + 3];
  const n: number[] = [];
  n[2];
  (n[2]);
  void n[2];
  n[2], n[3];
  console.log("fine");
  const r: Record<string, number> = {};
  r["x"];
  r.y;
  !r.z;
  const m = new Map<string, number>();
  m.get("a");
  const t: [number, string] = [1, "a"];
  t[0];
  at > 0 ? n[5] : n[6];
  at > 0 && n[5];
  try { list[7].v; console.log("no throw"); } catch (e) { console.log("threw"); }
  for (n[8]; n.length < 0; n[9]) {}
  console.log("end");
}
