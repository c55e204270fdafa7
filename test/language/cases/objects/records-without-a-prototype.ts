class Env {
  private vars: Record<string, number> = Object.create(null);
  set(name: string, value: number): void {
    this.vars[name] = value;
  }
  has(name: string): boolean {
    return name in this.vars;
  }
  dump(): Record<string, number> {
    return this.vars;
  }
}

export function program(): void {
  const env = new Env();
  env.set("a", 1);
  console.log(env.has("a"), env.has("toString"), env.dump(), JSON.stringify(env));
  const seen: { [key: string]: string[] } = Object.create(null);
  (seen["x"] ??= []).push("y");
  for (const key in seen) console.log(key, seen[key]);
  const flags = Object.create(null) as Record<string, boolean>;
  flags.on = true;
  console.log(Object.keys(flags));
}
