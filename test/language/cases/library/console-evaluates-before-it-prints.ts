export function program(): void {
  const xs = [1, 2];
  console.log(xs, xs.push(3), xs.reverse(), ...xs);
  console.log(...xs);
  console.log();
  console.log("a", undefined, null, true, 1.5, [1, [2, 3]].length, new Error("x"), { a: 1 });
}
