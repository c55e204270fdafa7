class Automaton {
  private moves = new Map<string, string>();
  private accepting = new Set<string>();
  constructor(private readonly start: string) {}
  on(state: string, input: string, next: string): this {
    this.moves.set(`${state}:${input}`, next);
    return this;
  }
  accept(state: string): this {
    this.accepting.add(state);
    return this;
  }
  run(input: string): boolean {
    let state = this.start;
    for (const c of input) {
      const next = this.moves.get(`${state}:${c}`);
      if (next === undefined) return false;
      state = next;
    }
    return this.accepting.has(state);
  }
}
export function program(): void {
  const even = new Automaton("even").accept("even").on("even", "0", "even").on("even", "1", "odd").on("odd", "0", "odd").on("odd", "1", "even");
  console.log(even.run(""), even.run("101"), even.run("1"), even.run("12"));
}
