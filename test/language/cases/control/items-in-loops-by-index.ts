// `list[i]` in a loop up to the list's length: read at once only where nothing can have changed the list meanwhile.

interface Row {
  n: number;
}
let rows: Row[] = [{ n: 1 }, { n: 2 }, { n: 3 }];
const words = ["a", "b", "c"];

function plain(): string {
  let total = 0;
  let text = "";
  for (let i = 0; i < rows.length; i++) total += rows[i]!.n;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.n === 2) continue;
    total += row.n * rows[i]!.n;
  }
  for (let i = 0; i < words.length; i += 2) text += words[i];
  for (let i = words.length - 1; i >= 0; i--) text += words[i];
  for (let i = 0; i < words.length; i++) {
    for (let k = 0; k < words.length; k++) if (words[i]! < words[k]!) text += words[i]! + words[k]!;
  }
  return `${total} ${text}`;
}

function attempt(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? "raised" : "?";
  }
}

/** Behind the end there is nothing: these must notice. */
function asked(read: () => string | undefined): string {
  return attempt(() => read() ?? "nothing");
}

function shrunk(): string {
  const list = ["x", "y", "z"];
  let out = "";
  for (let i = 0; i < list.length; i++) {
    list.pop();
    const item = list[i];
    if (item === undefined) out += "gone ";
    else out += item;
  }
  return out;
}

function moved(): string {
  const list = ["x", "y", "z"];
  let out = "";
  for (let i = 0; i < list.length; i++) {
    i += 2;
    const item = list[i];
    out += item === undefined ? "gone " : item;
    i -= 1;
  }
  for (let i = 0; i < list.length; i++) {
    const k = i++;
    const item = list[i];
    out += k + (item === undefined ? "gone " : item);
  }
  return out;
}

function replaced(): string {
  let list = ["x", "y", "z"];
  let out = "";
  for (let i = 0; i < list.length; i++) {
    if (i === 1) list = ["short"];
    const item = list[i];
    out += item === undefined ? "gone " : item;
  }
  return out;
}

class Shrinking {
  get n(): number {
    rows = rows.slice(0, 1);
    return 7;
  }
}

function accessor(): string {
  rows = [{ n: 1 }, new Shrinking(), { n: 3 }];
  let out = "";
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i]!.n;
    const again = rows[i];
    out += `${first}${again === undefined ? "gone" : again.n} `;
  }
  return out;
}

function inside(): string {
  const list = ["x", "y", "z"];
  let out = "";
  for (let i = 0; i < list.length; i++) {
    for (let k = 0; k < 3; k++) {
      const item = list[i];
      out += item === undefined ? "gone " : item;
      list.length = i;
    }
  }
  return out;
}

function later(): string {
  const list = ["x", "y", "z"];
  const all: (() => string)[] = [];
  for (let i = 0; i < list.length; i++) all.push(() => asked(() => list[i]));
  list.length = 1;
  return all.map((each) => each()).join();
}

function negative(): string {
  const list = ["x", "y"];
  let out = "";
  for (let i = -1; i < list.length; i++) {
    const item = list[i];
    out += item === undefined ? "gone " : item;
  }
  return out;
}

function grow(at: number): void {
  if (words.length < 6) words.push(`w${at}`);
}

/** The list itself stays, whatever happens to what it holds. */
function kept(): string {
  let out = "";
  outer: for (let i = 0; i < words.length; i++) {
    grow(i);
    for (let k = 0; k < words.length; k++) {
      if (k > i) continue outer;
      out += words[k]!.length;
      words[k] += "!";
    }
  }
  for (let i = 0; i < words.length; i++) {
    words.length = 4;
    words.reverse();
    out += words[i];
  }
  const all: (() => string)[] = [];
  for (let i = 0; i < words.length; i++) all.push(() => words[i]!);
  return `${out} ${all.map((each) => each()).join()} ${words.join()}`;
}

export function program(): void {
  console.log(plain(), shrunk(), moved(), replaced());
  console.log(accessor(), inside(), later(), negative());
  console.log(kept());
}
