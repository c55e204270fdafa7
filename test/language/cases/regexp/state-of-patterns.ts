// `lastIndex` of global and sticky patterns, flags, and patterns that are made when the program runs.

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function program(): void {
  const words = /\b(\w)(\w*)\b/g;
  let match: RegExpExecArray | null;
  while ((match = words.exec("foo bar baz")) !== null) console.log(match[0], match[1], match.index, words.lastIndex);
  console.log(words.lastIndex, words.test("a b"), words.test("a b"), words.test("a b"), words.lastIndex);
  const sticky = /\d/y;
  sticky.lastIndex = 1;
  console.log(sticky.test("a1"), sticky.lastIndex, sticky.test("a1"), sticky.lastIndex);
  const made = new RegExp("h(.)llo", "gi");
  console.log("Hello hallo".replace(made, "<$1>"), made.source, made.flags, made.global, made.ignoreCase, made.sticky);
  console.log(String(made), made, [new RegExp(made, "m")], `${/a\/b/}`, new RegExp("").source);
  console.log(escaped("a.b*c"), new RegExp(escaped("1+1")).test("1+1=2"), RegExp("^a").test("ba"));
  for (const text of ["(", "a{2,1}", "[b-a]", "*", "(?<a>x)(?<a>y)"]) {
    try {
      new RegExp(text);
    } catch (error) {
      console.log(error instanceof SyntaxError, (error as Error).name);
    }
  }
  try {
    "a".replaceAll(/a/, "b");
  } catch (error) {
    console.log((error as Error).message);
  }
}
