// `apply` with a list, as programs had it before there was `...`.

export function program(): void {
  const list = [3, 9, 2];
  console.log(Math.max.apply(null, list), Math.min.apply(Math, list), Math.max.apply(null, [1, 2]));
  console.log(Math.max.apply(Math, list.map((each) => each * 2)), Math.min.apply(null, [] as number[]));
  const mixed: (string | number)[] = ["x"];
  mixed.push.apply(mixed, list);
  console.log(mixed, mixed.push.apply(mixed, ["q", "r"]), mixed.length);
  Array.prototype.push.apply(list, [7, 8]);
  console.log(list);
}
