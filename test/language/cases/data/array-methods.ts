export function program(): void {
  const list = [5, 3, 8, 1];
  console.log(list.indexOf(8), list.includes(3), list.slice(1, 3).join(), list.slice(-2).join(), list.concat([9], [10]).join());
  list.push(7, 6);
  console.log(list.pop(), list.shift(), list.unshift(0, -1), list.join());
  console.log(list.splice(1, 2).join(), list.join());
  list.splice(1, 0, 50, 60);
  console.log(list.join(), list.reverse().join(), list.lastIndexOf(0));
  list.sort((a, b) => a - b);
  console.log(list.join(), list.at(-1), list.at(0), list.fill(0, 1, 3).join());
}
