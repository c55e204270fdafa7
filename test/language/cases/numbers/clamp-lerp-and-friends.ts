const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));
const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
const degrees = (radians: number): number => (radians * 180) / Math.PI;
const isClose = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
export function program(): void {
  console.log(clamp(5, 0, 3), clamp(-1, 0, 3), clamp(NaN, 0, 1), lerp(0, 10, 0.3), lerp(5, 5, 9), degrees(Math.PI));
  console.log(isClose(0.1 + 0.2, 0.3), 0.1 + 0.2 === 0.3);
}
