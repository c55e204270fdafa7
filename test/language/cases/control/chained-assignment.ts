export function program(): void {
  let a = 0;
  let b = 0;
  const o = { x: 0, list: [0, 0] };
  a = b = o.x = o.list[1] = 7;
  console.log(a, b, o.x, o.list.join());
  const c = (a = 5);
  console.log(a + c);
}
