// `typeof` asks the variable itself: a closure may have assigned it since the checker saw its last value.
export function program(): void {
  let value: string | number | boolean = "abc".length;
  const set = (other: string | boolean): void => {
    value = other;
  };
  console.log(typeof value, typeof value === "number" ? value : 7);
  set("text");
  console.log(typeof value, typeof value === "number" ? value : 7);
  set(true);
  console.log(typeof value, typeof value !== "number" ? 8 : value);
}
