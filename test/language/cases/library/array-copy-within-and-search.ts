export function program(): void {
  const list = [1, 2, 3, 4, 5];
  console.log(list.copyWithin(0, 3).join(), list.indexOf(5, 2), list.includes(9), list.slice().join(), list.concat(list).length);
  console.log(list.slice(1, -1).join(), list.slice(-3, -1).join(), list.slice(9).length, list.splice(-2).join(), list.join());
}
