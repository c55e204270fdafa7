export function program(): void {
  let ok = true;
  for (let i = 0; i < 100; i++) {
    const r = Math.random();
    if (r < 0 || r >= 1) ok = false;
  }
  const now = Date.now();
  console.log(ok, Date.now() >= now);
}
