export function program(): void {
  console.log([10, 9, 1, 2].sort().join(), ["b", "a", "C"].sort().join(), [true, false].sort().join());
}
