const log: string[] = [];
function note(text: string): string {
  log.push(text);
  return text;
}
function f(): string {
  try {
    return note("return value");
  } finally {
    note("finally");
  }
}
function g(): number {
  let n = 1;
  try {
    return n;
  } finally {
    n = 2;
  }
}
function h(): string {
  let out = "";
  for (const c of ["a", "b", "c"]) {
    try {
      if (c === "b") continue;
      out += c;
    } finally {
      out += "!";
    }
  }
  return out;
}
export function program(): void {
  console.log(f(), g(), h(), log.join());
}
