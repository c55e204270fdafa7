export function program(): void {
  let shared = 0;
  const add = (n: number) => {
    shared += n;
  };
  const read = () => shared;
  add(5);
  shared *= 2;
  add(1);
  console.log(read(), shared);
  [1, 2, 3].forEach(add);
  console.log(read());
}
