class AssertionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "AssertionError";
  }
}
function assert(ok: boolean, message: string): void {
  if (!ok) throw new AssertionError(message);
}
interface Test {
  name: string;
  run: () => void;
}
export function program(): void {
  const tests: Test[] = [
    { name: "adds", run: () => assert(1 + 1 === 2, "sum") },
    { name: "fails", run: () => assert(0.1 + 0.2 === 0.3, "floating") },
    { name: "throws", run: () => { throw new Error("other"); } },
  ];
  let passed = 0;
  for (const { name, run } of tests) {
    try {
      run();
      passed++;
      console.log("ok", name);
    } catch (e) {
      console.log(e instanceof AssertionError ? "failed" : "error", name, e.message);
    }
  }
  console.log(`${passed}/${tests.length}`);
}
