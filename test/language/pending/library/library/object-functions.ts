export function program(): void {
  const o = { b: 1, a: 2 };
  console.log(Object.keys(o).join(), Object.values(o).join(), Object.entries(o).map(([k, v]) => `${k}=${v}`).join());
  const merged = Object.assign({ c: 3 }, o);
  console.log(merged.a + merged.c);
  const frozen = Object.freeze({ x: 1 });
  console.log(frozen.x, Object.fromEntries([["k", 1]])["k"]);
}
