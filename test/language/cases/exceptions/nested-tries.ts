export function program(): void {
  const log: string[] = [];
  try {
    try {
      try {
        throw new Error("a");
      } finally {
        log.push("f1");
      }
    } catch (e) {
      log.push(`c ${e.message}`);
      try {
        throw new Error("b");
      } catch (inner) {
        log.push(`c ${inner.message} ${e.message}`);
      }
      throw new Error("c");
    } finally {
      log.push("f2");
    }
  } catch (e) {
    log.push(`c ${e.message}`);
  }
  console.log(log.join(" | "));
}
