const fs: (() => number)[] = []; for (let i = 0; i < 3; i++) { fs.push(() => i++); } console.log(fs.map((f) => f()), fs.map((f) => f()));
for (const x of [1, 2]) { let y = x; const bump = (): number => ++y; bump(); console.log(y); } { let z = 1; const up = (): void => { z++; }; up(); console.log(z); function inBlock(): number { return z; } console.log(inBlock()); }
for (const k in { a: 1 }) { console.log(((): string => k)()); } let n = 0; while (n < 2) { const m = n; fs.push(() => m); n++; } console.log(fs[4]!());
export function program(): void { console.log(fs.length); }
