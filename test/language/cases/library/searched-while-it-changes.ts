// A function that searches a list may change it: what it found is what it was asked about.
export function program(): void {
  const a = [1, 2, 3, 4, 5];
  console.log(a.find((x) => { if (x === 1) a.push(9); return x === 9; }), a.join());
  const b = [1, 2, 3, 4, 5];
  console.log(b.filter((x) => { if (x === 2) b.pop(); return true; }).join(), b.join());
  const c = [1, 2, 3];
  console.log(c.map((x) => { if (x < 10) c.push(x + 10); return x * 2; }).join(), c.join());
  const d = [1, 2, 3, 4];
  d.forEach((x) => { console.log(x); if (x === 2) d.shift(); });
  const e = [1, 2, 3, 4];
  const f = [3, 4, 5];
  console.log(f.some((x) => { f.pop(); return x === 5; }), f.join());
  const g = [3, 4, 5];
  console.log(g.every((x) => { if (g.length < 6) g.push(0); return x > 2; }), g.join());
  const h = [1, 2, 3, 4];
  console.log(h.reduce((s, x) => { h.pop(); return s + x; }, 0), h.join());
  const i = ["a", "b", "c"];
  console.log(i.find((x) => { if (x === "b") i.length = 1; return x === "b"; }), i.length);
  const j = ["a", "b", "c", "d"];
  console.log(j.findLast((x) => { j.pop(); return x === "a"; }), j.length);
  const k = [1, 2, 3, 4];
  console.log(k.reduceRight((s, x) => { k.splice(0, 1); return s + x; }, 0), k.join());
  const l = [1, 2, 3];
  console.log(l.flatMap((x) => { if (l.length < 5) l.push(x); return [x, x]; }).join());
  const m = [[1], [2], [3]];
  console.log(m.map((x) => { m.length = 2; return x.length; }).length, m.length);
  const q = [{ v: 1 }, { v: 2 }, { v: 3 }];
  q.forEach((x) => { console.log(x.v); q.pop(); });
  console.log(q.filter((x) => { q.push({ v: 8 }); return x.v > 0; }).length, q.length);
  const r = [3, 1, 2];
  for (const x of r) { if (r.length < 6) r.push(x * 2); console.log(x); }
  const s = [1, 2, 3];
  console.log(s.findLastIndex((x) => { s.length = 1; return x === 1; }));
  const names = ["z", "y", "x"];
  const out: string[] = [];
  names.forEach((n, at) => { if (at === 0) names.splice(1, 1); out.push(n); });
  console.log(out.join());
}
