function fail(message: string): never {
  throw new Error(message);
}
function need(value: string | null): string {
  return value ?? fail("missing");
}
export function program(): void {
  for (const value of ["here", null]) {
    try {
      console.log(need(value));
    } catch (e) {
      console.log(e.message);
    }
  }
}
