export type Kind = "round" | "square";
export default class Shape {
  constructor(private kind: Kind) {}
  describe(): string {
    return `a ${this.kind} shape`;
  }
}
