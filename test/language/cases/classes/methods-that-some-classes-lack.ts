abstract class Beverage { prepare(): string[] { return ["boil", ...(this.extras?.() ?? [])]; } protected extras?(): string[]; abstract name(): string; run() { if (this.extras) console.log(this.extras().length); else console.log("none"); } }
class Tea extends Beverage { protected extras() { return ["lemon"]; } name() { return "tea"; } }
class Coffee extends Beverage { name() { return "coffee"; } }
class Hooks { onInit?(): void; onEnd?(code: number): string; go() { this.onInit?.(); console.log(this.onEnd?.(3) ?? "no end"); } }
class Mine extends Hooks { onInit() { console.log("init"); } }
class Yours extends Hooks { onEnd(code: number) { return `end ${code}`; } }
export function program() {
  for (const b of [new Tea(), new Coffee()]) { console.log(b.prepare()); b.run(); }
  for (const h of [new Hooks(), new Mine(), new Yours()]) h.go();
}
