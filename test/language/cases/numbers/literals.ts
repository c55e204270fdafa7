export function program(): void {
  console.log(0xff, 0b1010, 0o17, 1_000_000, 1e3, 1.5e-3, .5, 5., 0xFFFFFFFF, 0b11111111111111111111111111111111, 0x1fffffffffffff);
}
