export function program(): void {
  const list = [1, 2, 3, 4];
  list.length = 2;
  console.log(list.join(), list.length);
  list.length = 0;
  list.push(9);
  console.log(list.join());
}
