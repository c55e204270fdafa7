export function program(): void {
  const count: i32 = 7;
  const real: number = count;
  console.log(count * 1.5, real / 2, count + 0.5, count * count, -count);
  const byte: u8 = 250;
  const sum = (byte as i32) + 10;
  const list: i32[] = [1, 2, 3];
  console.log(sum, sum / 0.5, list.map((n) => n * 2).join(), list.reduce((a, b) => a + b, 0));
  let total: number = 0;
  for (const n of list) total += n * 0.5;
  console.log(total);
}
