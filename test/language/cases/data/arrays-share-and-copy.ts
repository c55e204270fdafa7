export function program(): void {
  const a = [1, 2, 3];
  const b = a;
  const c = a.slice();
  b[0] = 10;
  c[1] = 20;
  console.log(a.join(), b.join(), c.join(), a === b, a === c);
  const change = (list: number[]): void => {
    list.push(4);
    list = [0];
    list.push(5);
  };
  change(a);
  console.log(a.join(), b.length);
}
