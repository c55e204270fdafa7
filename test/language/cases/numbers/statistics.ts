function mean(values: number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
function median(values: number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  const mid = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 0 ? (sorted[mid - 1] + sorted[mid]) / 2 : sorted[mid];
}
function deviation(values: number[]): number {
  const m = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - m) ** 2)));
}
export function program(): void {
  const data = [3, 1, 4, 1, 5, 9, 2, 6];
  console.log(mean(data), median(data), deviation(data));
  console.log(median([5, 1, 3]), mean([]), data.join());
}
