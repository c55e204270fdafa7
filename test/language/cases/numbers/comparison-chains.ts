export function program(): void {
  const points = [3, 1.5, -2, 0, 8];
  const grade = (n: number): string => (n >= 5 ? "high" : n > 1 ? "middle" : n === 0 ? "zero" : "low");
  for (const p of points) console.log(p, grade(p));
  console.log(points.every((p) => p > -5), points.some((p) => p > 7), 3 > 2 === true);
}
