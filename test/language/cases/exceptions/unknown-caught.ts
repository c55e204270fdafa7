function message(e: unknown): string {
  return e instanceof Error ? e.message : String(e);
}
export function program(): void {
  try {
    throw new Error("known");
  } catch (e) {
    console.log(message(e));
  }
  console.log(message("text"), message(5));
}
