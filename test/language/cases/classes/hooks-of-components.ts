abstract class Component<P> {
  constructor(protected props: P) {}
  mount(): void { this.componentDidMount?.(); }
  update(next: P): void { if (this.shouldUpdate && !this.shouldUpdate(next)) { console.log("skipped"); return; } this.props = next; this.render(); }
  componentDidMount?(): void;
  shouldUpdate?(next: P): boolean;
  abstract render(): void;
}
class Label extends Component<{ text: string }> { render() { console.log(this.props.text); } shouldUpdate(n: { text: string }) { return n.text !== this.props.text; } }
class Box extends Component<number> { componentDidMount() { console.log("mounted", this.props); } render() { console.log("box", this.props); } }
class Big extends Box { override componentDidMount() { super.componentDidMount(); console.log("big"); } }
interface Plugin { name: string; setup?(n: number): string; teardown?(): void }
class Logger implements Plugin { name = "log"; setup(n: number) { return "log" + n; } }
class Plain implements Plugin { name = "plain"; }
export function program() {
  const l = new Label({ text: "a" }); l.mount(); l.update({ text: "a" }); l.update({ text: "b" });
  const b = new Box(1); b.mount(); b.update(2); new Big(3).mount();
  const ps: Plugin[] = [new Logger(), new Plain(), { name: "lit", setup: (n) => `lit${n}`, teardown() { console.log("down"); } }];
  for (const p of ps) { console.log(p.name, p.setup?.(1) ?? "no setup"); p.teardown?.(); if (p.setup) console.log(p.setup(2)); }
}
