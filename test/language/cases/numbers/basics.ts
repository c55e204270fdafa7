export function program(): void {
  let total = 0;
  for (const price of [1.5, 2.25, 3]) total += price;
  console.log(total, total / 2, 7 / 2, -7 % 3, 2 ** 10);
  console.log(0.1 + 0.2, 1e21, 1e-7, 123456789012345680000, -0, 1 / 3);
  console.log(5 / 0, -5 / 0, 0 / 0);
  const nothing = total - total;
  console.log(nothing / nothing === nothing / nothing);
  console.log(7 | 0, 7.9 | 0, -7.9 | 0, 5 & 3, 5 ^ 3, ~5, 1 << 31, -1 >>> 0, -16 >> 2);
  console.log(Math.floor(-1.5), Math.max(1, 2, 3), Math.min(4, 2), Math.abs(-3), Math.sqrt(2), Math.round(2.5));
  const n = 10;
  console.log(n > 5 ? "big" : "small", n.toString(), `${n}px`);
  let x = 5;
  x += 2;
  x -= 1;
  x *= 3;
  x /= 4;
  console.log(x, x++, ++x, x--, x);
  const list = [10, 20, 30];
  console.log(list.length, list[1], list[list.length - 1], list.indexOf(30));
  let i = 0;
  list[i++] += 5;
  console.log(list.join(","), i);
  console.log(parseInt("42", 10), parseFloat("2.5"), isNaN(NaN));
  console.log(9007199254740991, 4294967296 * 2, 2147483647 + 1);
  const big = 3000000000;
  console.log(big, big | 0, big % 7);
}
