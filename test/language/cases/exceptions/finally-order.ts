function run(kind: number): string {
  const log: string[] = [];
  try {
    log.push("try");
    if (kind === 1) throw new Error("one");
    if (kind === 2) return log.join() + " returned";
    log.push("end");
  } catch (e) {
    log.push(`catch ${e.message}`);
  } finally {
    log.push("finally");
    console.log(log.join());
  }
  return log.join(">");
}
export function program(): void {
  for (let i = 0; i < 3; i++) console.log(run(i));
}
