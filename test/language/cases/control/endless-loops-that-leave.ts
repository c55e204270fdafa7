// A loop without an end of its own that always leaves in its first round, and `finally` that decides.
function once(n: number): number {
  for (;;) {
    if (n > 1) return 1;
    break;
  }
  return 2;
}
function plain(n: number): number {
  while (true) {
    n++;
    if (n % 2 === 0) continue;
    break;
  }
  return n;
}
function either(n: number): string {
  while (true) {
    if (n > 2) return "more";
    else break;
  }
  return "less";
}
function choice(n: number): string {
  for (;;) {
    if (n > 2) {
      n -= 2;
      continue;
    } else if (n === 1) {
      break;
    } else {
      throw new Error("zero");
    }
  }
  return `one ${n}`;
}
function decided(): number {
  for (;;) {
    try {
      return 1;
    } finally {
      break;
    }
  }
  return 2;
}
function caught(n: number): number {
  do {
    try {
      if (n > 1) throw new Error("n");
      break;
    } catch {
      break;
    }
  } while (true);
  return n;
}
function labelled(n: number): number {
  outer: for (;;) {
    for (;;) {
      if (n-- < 0) break outer;
      break;
    }
    break;
  }
  return n;
}
function ended(n: number): string {
  switch (n) {
    case 1:
      for (;;) {
        break;
      }
      return "one";
    default:
      while (true) {
        try {
          return "other";
        } finally {
          if (n > 3) break;
        }
      }
  }
  return "many";
}
async function waits(n: number): Promise<number> {
  for (;;) {
    try {
      await null;
      return n;
    } finally {
      break;
    }
  }
  return -n;
}
function* gives(): Generator<number> {
  for (;;) {
    yield 1;
    break;
  }
  yield 2;
}
export async function program(): Promise<void> {
  console.log(once(1), once(2), plain(1), plain(100), either(3), either(1), choice(5), decided(), caught(1), caught(2));
  console.log(labelled(3), labelled(-2), ended(1), ended(2), ended(4), await waits(3), [...gives()]);
  try {
    choice(4);
  } catch (e) {
    console.log(e.message);
  }
}
