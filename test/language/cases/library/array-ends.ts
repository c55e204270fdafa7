// Writing at the end of an array, its length, and what lies outside.
export function program(): void {
  const a = [1, 2];
  a[a.length] = 3;
  a[a.length] = a[0]! + 10;
  console.log(a.join(), (a[4] = 7), a.length);
  a.length = 2;
  console.log(a.join(), a.length);
  a.length = 0;
  console.log(a.pop(), a.shift(), a.length, a.at(0), a.at(-1));
  const words = ["x"];
  words[1] = "y";
  words[0] += "z";
  console.log(words.join(" "));
  console.log(a.slice(-5, 99).length, [1, 2, 3].slice(NaN, 2.7).join(), [1, 2, 3].slice(undefined, -1).join());
  console.log([1, 2, 3].splice(-2, 1).join(), [1, 2].splice(7).length, [1, 2, 3].indexOf(3, -9), [1, 2, 3].at(-4));
  const self = [1, 2];
  self.push(...self);
  console.log(self.join(), self.concat(self, 9).length, self.unshift(), self.push());
  try {
    a.length = -1;
  } catch (e) {
    console.log(e.name, e.message);
  }
  try {
    [1].with(3, 1);
  } catch (e) {
    console.log(e.name, e.message);
  }
}
