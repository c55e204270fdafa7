export function program(): void {
  console.log([1, 2].toString(), [1.5, -0, NaN].join(" "), [true, false].join(), ["a", "b"].join(""), [[1, 2], [3]].join(";"));
  const empty: number[] = [];
  console.log(`[${empty.join()}]`, `${[1, 2, 3]}`, "" + ["x"], [null, 1, undefined].join("-"));
}
