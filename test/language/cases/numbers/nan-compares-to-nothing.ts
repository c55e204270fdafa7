export function program(): void {
  const nan = Number("x");
  console.log(nan === nan, nan !== nan, nan < 1, nan > 1, nan <= nan, nan >= nan, nan == 0, isNaN(nan), Number.isNaN(nan));
  const list = [1, NaN, 3];
  console.log(list.includes(NaN), list.indexOf(NaN), Math.max(1, NaN), Math.min(NaN, 0));
  console.log(nan ? "true" : "false", !nan, nan || 5, !!nan);
  console.log(0 / 0, Infinity - Infinity, Math.sqrt(-1), parseInt("abc", 10), parseFloat(""));
}
