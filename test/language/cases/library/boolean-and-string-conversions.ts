const n: number = 0;
const text: string = "0";
export function program(): void {
  console.log(Boolean(n), Boolean(text), Boolean(""), String(true), String(1.50), Number("12"), Number(true), Number(""), !!text);
  console.log(["", "a", "b"].filter(Boolean).join(), ["1", "2"].map(Number).join(), [1, 2].map(String).join("+"));
}
