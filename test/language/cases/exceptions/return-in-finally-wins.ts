function f(n: number): number {
  try {
    if (n === 0) throw new Error("x");
    return 1;
  } finally {
    if (n < 2) return 2;
  }
}
function g(): string {
  for (let i = 0; ; i++) {
    try {
      if (i === 2) return "never";
      continue;
    } finally {
      if (i === 2) break;
    }
  }
  return "after";
}
export function program(): void {
  console.log(f(0), f(1), f(2), g());
}
