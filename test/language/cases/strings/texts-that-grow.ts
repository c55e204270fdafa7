// `text += more` grows in place where nobody else has the text; whoever has it keeps what it was.

function kept(): string {
  const seen: string[] = [];
  let text = "";
  for (let i = 0; i < 5; i++) {
    text += i;
    seen.push(text);
    text += ",";
  }
  return `${seen.join(" ")} | ${text}`;
}

function aliases(): string {
  let a = "a";
  let b = "";
  for (let i = 0; i < 4; i++) {
    a += "b";
    if (i === 1) b = a;
    a = a + "c" + i;
    b += "!";
  }
  return `${a} ${b}`;
}

function itself(): string {
  let text = "x";
  for (let i = 0; i < 4; i++) text += text;
  let other = "ab";
  for (let i = 0; i < 3; i++) other += `-${other}`;
  let third = "1";
  for (let i = 0; i < 3; i++) third += "," + third;
  let both = "q";
  for (let i = 0; i < 2; i++) both += (both += "r");
  return `${text} ${other} ${third} ${both}`;
}

let log = "";
function note(what: string): string {
  log += what + ";";
  return what;
}
function nested(): string {
  for (let i = 0; i < 3; i++) {
    // What the call notes is lost: the old text was read first.
    log += note(`n${i}`) + "/";
  }
  const before = log;
  note("more");
  return `${before} ${log} ${log.length}`;
}

class Printer {
  out = "";
  depth: number;
  constructor(depth: number) {
    this.depth = depth;
  }
  line(text: string): this {
    this.out += "  ".repeat(this.depth) + text + "\n";
    return this;
  }
  take(): string {
    const { out } = this;
    this.out += "(taken)";
    return out;
  }
  tree(n: number): string {
    this.out += "<" + n;
    if (n > 0) this.tree(n - 1);
    this.out += ">";
    return this.out;
  }
  odd(n: number): string {
    if (n > 0) this.out += this.odd(n - 1) + n;
    return "o";
  }
}

class Watched {
  private held = "";
  reads = 0;
  get text(): string {
    this.reads++;
    return this.held;
  }
  set text(value: string) {
    this.held = value;
  }
  add(more: string): void {
    this.text += more;
  }
}

function classes(): string {
  const printer = new Printer(1);
  printer.line("one").line("two");
  const first = printer.out;
  printer.line("three");
  const taken = printer.take();
  const copy = { ...{ out: printer.out } };
  printer.out += "end";
  const watched = new Watched();
  const seen: string[] = [];
  for (let i = 0; i < 3; i++) {
    watched.add(`${i}`);
    seen.push(watched.text);
  }
  watched.text += "last";
  const odd = new Printer(0);
  odd.odd(3);
  return JSON.stringify([first, taken, copy, printer.out, watched.text, watched.reads, seen, new Printer(0).tree(2), odd.out]);
}

function captured(): string {
  let text = "";
  const add = (more: string): string => (text += more);
  const read = (): string => text;
  const seen: string[] = [];
  for (let i = 0; i < 3; i++) {
    seen.push(add("a"));
    text += "b";
    seen.push(read());
  }
  const parts: string[] = ["x", "y", "z"];
  let list = "";
  parts.forEach((part, at) => {
    list += at ? `, ${part}` : part;
  });
  let found = "";
  for (const part of parts) {
    found += part;
    if (found === "xy" || found.length > 2) seen.push(found);
    if (found[found.length - 1] === "y" && found.charCodeAt(0) === 120) found += "?";
  }
  return `${seen.join(" ")} ${text} ${list} ${found}`;
}

function returned(n: number): string {
  let text = "";
  while (true) {
    text += n;
    if (text.length > n) return text;
  }
}

function* pieces(): Generator<string> {
  let text = "";
  for (const part of ["a", "bc", "d"]) {
    text += part;
    yield text;
  }
}

async function later(): Promise<void> {
  let text = "";
  const seen: string[] = [];
  for (let i = 0; i < 3; i++) {
    text += await Promise.resolve(`p${i}`);
    text += "/" + (await Promise.resolve(i));
    seen.push(text);
  }
  console.log(seen.join(" "), text);
}

interface State {
  text: string;
  name: string;
}
function records(): string {
  const state: State = { text: "", name: "s" };
  const states: State[] = [];
  for (let i = 0; i < 3; i++) {
    state.text += i + "\u00e9";
    states.push({ ...state });
    state.name += state.text;
  }
  const [{ text }] = states;
  return JSON.stringify([states, state, text]);
}

function long(): string {
  let text = "";
  for (let i = 0; i < 200000; i++) text += "ab";
  let sum = 0;
  for (let i = 0; i < text.length; i += 1000) sum += text.charCodeAt(i);
  return `${text.length} ${sum} ${text.slice(-3)} ${new Map([[text.slice(0, 4), 1]]).get("abab")}`;
}

export function program(): void {
  console.log(kept());
  console.log(aliases());
  console.log(itself());
  console.log(nested());
  console.log(classes());
  console.log(captured());
  console.log(returned(3), [...pieces()].join(" "));
  console.log(records());
  console.log(long());
  void later();
}
