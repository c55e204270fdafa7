export function program(): void {
  const toFixed = 3.14159;
  const hypot = Math.hypot(3, 4);
  const first = [1].map(String);
  const arrayMap = [2].map((x) => x + 1);
  const sin = Math.sin(1), largest = Math.max(...[1, 2]);
  console.log(toFixed.toFixed(2), hypot, Math.hypot(1, 1), first, arrayMap, arrayMap.map((x) => x), sin, Math.sin(2), largest, Math.max(...[3]));
}
