export function program(): void {
  console.group("G"); console.log("in"); console.group(); console.log({ a: 1, b: "x\ny" }); console.groupEnd(); console.groupEnd(); console.log("out");
  console.log("%s is %d years and %i, %f", "Bob", 42.5, 42.9, "1.5", "rest", { a: 1 }); const fm = ["a %s b %d"][0]; console.log(fm, "x", 5, 6); console.log(...[1, null, "x", { a: "s" }]);
  console.log("%j %o %O %% %c|", { a: [1] }, { a: 1 }, { b: [1, "x"] }, "css");
  console.log("100%", 5, "%s"); console.log("%s"); console.log("%d", "12"); console.log("%s", { a: 1 }, null, undefined, [1, "x"], true);
  console.count(); console.count("x"); console.count(); console.countReset(); console.count();
  console.assert(true, "no"); console.info("info"); console.debug("debug");
  console.dir({ a: { b: { c: { d: 1 } } } }); 
  console.table([{ a: 1, b: "x" }, { a: 2, c: true }]);
  console.table([1, 2, 3]); console.table([["a", 1], ["b", 2]]);
}
