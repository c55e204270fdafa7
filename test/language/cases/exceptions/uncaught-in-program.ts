export function program(): void {
  console.log("before");
  const fail = (): void => {
    throw new RangeError("nobody catches this");
  };
  fail();
  console.log("never");
}
