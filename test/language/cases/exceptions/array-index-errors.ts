function read(list: number[], at: number): string {
  return at >= 0 && at < list.length ? `${list[at]}` : "outside";
}
export function program(): void {
  const list = [1, 2, 3];
  console.log(read(list, 0), read(list, 3), read(list, -1));
  console.log(list.at(-1), list.at(5), list.pop(), list.length);
}
