class Greeter {
  constructor(private name: string) {}
  greet = (other: string): string => `${this.name} greets ${other}`;
  shout(text: string): string {
    return `${this.name}: ${text.toUpperCase()}`;
  }
}
export function program(): void {
  const ann = new Greeter("Ann");
  console.log(["Bob", "Cid"].map(ann.greet).join("; "));
  const shout = ann.shout.bind(ann);
  console.log(shout("hey"));
}
