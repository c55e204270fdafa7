export function program(): void {
  for (let i = 0; i < 2; i++) {
    const f = (): number => x + i;
    try { console.log(f()); } catch (e) { console.log(e.name); }
    let x = i * 10;
    x++;
    console.log(f());
  }
}
