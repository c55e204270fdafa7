export function program(): void {
  try {
    try {
      throw new Error("inner");
    } catch (e) {
      throw new Error("outer", { cause: e });
    }
  } catch (e) {
    console.log(e.message, e.cause instanceof Error ? e.cause.message : "none");
  }
}
