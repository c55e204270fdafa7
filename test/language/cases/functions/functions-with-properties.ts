// Functions with properties.
type Counter = { (start: number): string; interval: number; reset(): void };
function getCounter(): Counter {
  const counter = function (start: number) { return `from ${start}`; } as Counter;
  counter.interval = 123;
  counter.reset = function () { counter.interval = 0; };
  return counter;
}
const withMeta = Object.assign((n: number) => n * 2, { description: "doubles", version: 1 });
function plain(a: string): string { return a + plain.suffix + plain.calls++; }
plain.suffix = "!";
plain.calls = 0;
const arrow = (x: number): number => x + arrow.offset;
arrow.offset = 10;
interface Logger { (msg: string): void; level: "info" | "warn"; child(name: string): Logger }
function createLogger(prefix: string): Logger {
  const log = ((msg: string) => console.log(`${prefix}: ${msg}`)) as Logger;
  log.level = "info";
  log.child = (name) => createLogger(`${prefix}/${name}`);
  return log;
}
export function program(): void {
  const c = getCounter();
  console.log(c(5), c.interval);
  c.reset();
  console.log(c.interval);
  console.log(withMeta(4), withMeta.description, withMeta.version);
  console.log(plain("a"), plain("b"), plain.calls);
  console.log(arrow(1));
  const log = createLogger("app");
  log("hi"); log.child("db")("there"); console.log(log.level);
}
