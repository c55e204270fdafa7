export function program(): void {
  const values = [true, false];
  for (const a of values) {
    for (const b of values) console.log(a, b, a && b, a || b, a !== b, !(a && !b), a === b ? 1 : 0);
  }
  const flags: boolean[] = [];
  for (let i = 0; i < 5; i++) flags.push(i % 2 === 0);
  console.log(flags.filter((f) => f).length, flags.indexOf(false), flags.lastIndexOf(true), flags.every((f) => f || !f));
}
