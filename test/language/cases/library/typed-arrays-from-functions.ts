// `from` of typed arrays with a length and a function.

const table = Uint32Array.from({ length: 4 }, (_, n) => n * n);

export function program(): void {
  console.log(table, Uint8Array.from([1, 2, 3], (n) => n * 100), Float64Array.from(new Set(["1.5", "2"]), Number));
  console.log(Int16Array.from({ length: 2 }), Uint8Array.from("123", (digit) => Number(digit)));
}
