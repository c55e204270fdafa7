class Coded extends Error {
  code: number;
  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

function risky(n: number): number {
  if (n > 2) throw new Error(`too big: ${n}`);
  return n;
}

function lookUp(n: number): string {
  try {
    if (n === 0) return "zero";
    if (n < 0) throw new Coded("negative", 7);
    return "some";
  } catch (e) {
    if (e instanceof Coded) return `coded ${e.code} ${e.message}`;
    return "other";
  } finally {
    console.log("looked up", n);
  }
}

function overriding(): number {
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      console.log("body", i);
    } finally {
      console.log("finally", i);
    }
  }
  try {
    return 1;
  } finally {
    console.log("leaving");
  }
}

function nested(): string {
  try {
    try {
      throw new Error("inner");
    } finally {
      console.log("cleanup");
    }
  } catch (e) {
    return `outer saw ${e.message}`;
  }
}

function rethrown(): string {
  try {
    try {
      risky(9);
    } catch (e) {
      throw new Error(`wrapped ${e.message}`);
    }
  } catch (e) {
    return e.message;
  }
  return "never";
}

function swallowed(): number {
  try {
    throw new Error("lost");
  } finally {
    return 5;
  }
}

export function program(): void {
  for (let i = 0; i < 5; i++) {
    try {
      console.log(risky(i));
    } catch (e) {
      console.log("caught", e.message);
      if (i === 4) break;
    }
  }
  console.log(lookUp(0), lookUp(-1), lookUp(1));
  console.log(overriding());
  console.log(nested());
  console.log(rethrown());
  console.log(swallowed());
  const run = (fn: () => void): string => {
    try {
      fn();
      return "fine";
    } catch (e) {
      return `across: ${e.message}`;
    }
  };
  console.log(run(() => {}), run(() => { throw new Error("boom"); }));
  let count = 0;
  try {
    count = 1;
    risky(8);
    count = 2;
  } catch {
    count += 10;
  }
  console.log(count);
}
