const log: string[] = [];
const attempt = (name: string, f: () => unknown): void => { try { f(); log.push(`${name} fine`); } catch (e) { log.push(`${name}: ${e.name} ${e.message}`); } };
attempt("const", () => limit);
attempt("let", () => { counter++; });
attempt("write", () => { counter = 5; });
attempt("function", () => twice(2));
attempt("value", () => [1, 2].map(twice));
attempt("class", () => new Thing(1));
attempt("static", () => Thing.made);
attempt("static method", () => Thing.make());
attempt("pattern", () => first + second);
attempt("declared", () => declaredFunction());
attempt("object", () => table.size);
attempt("text", () => title.length);
function declaredFunction(): number { return limit * 2; }
const limit = 10;
let counter = 1;
const twice = (n: number): number => n * 2;
class Thing { static made = 3; static self = new Thing(0); static make(): Thing { return new Thing(1); } constructor(readonly n: number) {} }
const [first, second] = [1, 2];
const table = new Map<string, number>([["a", 1]]);
const title = "text";
attempt("const", () => limit);
attempt("let", () => { counter++; });
attempt("function", () => twice(2));
attempt("value", () => [1, 2].map(twice));
attempt("class", () => new Thing(1));
attempt("static", () => Thing.made);
attempt("static method", () => Thing.make());
attempt("pattern", () => first + second);
attempt("object", () => table.size);
class Single { static readonly instance = new Single(); private constructor() { log.push("made"); } }
class Wrong { static readonly instance = makeWrong(); }
function makeWrong(): string { try { return new Wrong() instanceof Wrong ? "made" : "no"; } catch (e) { return e.message; } }
export function program(): void {
  for (const line of log) console.log(line);
  counter += 2; counter++;
  console.log(counter, limit, twice(3), first, second, title, Single.instance !== null, Thing.self.n, Wrong.instance, declaredFunction());
}
