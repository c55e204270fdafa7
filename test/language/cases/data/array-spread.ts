export function program(): void {
  const a = [1, 2];
  const b = [0, ...a, ...[3, 4], 5];
  const copy = [...b];
  copy.push(6);
  console.log(b.join(), copy.length, [...a, ...a].join(), [..."héllo"].join("-"));
}
