export function program(): void {
  const re = /(\d+)-(\w+)/;
  const m = "id 42-abc".match(re);
  console.log(m ? m[1] : "none", m ? m[2] : "none", /^a.c$/.test("abc"), "a1b22".replace(/\d+/g, "#"));
  console.log("one  two".split(/\s+/).join("|"), "x".match(/y/) === null);
}
