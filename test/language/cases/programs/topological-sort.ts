function sort(dependencies: Map<string, string[]>, names: string[]): string[] {
  const out: string[] = [];
  const state = new Map<string, number>();
  const visit = (name: string, path: string[]): void => {
    const s = state.get(name) ?? 0;
    if (s === 2) return;
    if (s === 1) throw new Error(`cycle: ${path.concat([name]).join(" > ")}`);
    state.set(name, 1);
    for (const next of dependencies.get(name) ?? []) visit(next, path.concat([name]));
    state.set(name, 2);
    out.push(name);
  };
  names.forEach((name) => visit(name, []));
  return out;
}
export function program(): void {
  const d = new Map<string, string[]>();
  d.set("app", ["ui", "db"]);
  d.set("ui", ["core"]);
  d.set("db", ["core"]);
  console.log(sort(d, ["app"]).join());
  d.set("core", ["app"]);
  try {
    sort(d, ["app"]);
  } catch (e) {
    console.log(e.message);
  }
}
