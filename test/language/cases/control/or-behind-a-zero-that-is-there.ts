export function program() { const m = new Map([["a", 0], ["b", 3]]); const f = (k: string): number => m.get(k) || 9; console.log(f("a"), f("b"), f("c")); const x: number = m.get("a") || 8; console.log(x);
const xs = [0, 1]; const y: number = xs.find((v) => v === 0) || 7; const z: number = xs.pop() || 5; console.log(y, z, [0].pop() || 4);
const w: number = (m.has("a") && m.get("a")) || 6; console.log(w); const t = (xs[5] || 2) + (xs[0] || 3); console.log(t); }
