export function program(): void {
  const list = [1, 2, 3, 4];
  const t = list[0];
  list[0] = list[3];
  list[3] = t;
  console.log(list.join());
  list.push(list.shift()!);
  list.unshift(list.pop()!, 9);
  console.log(list.join(), list.length);
}
