abstract class Component2 {
  constructor(readonly name: string) {}
  abstract price(): number;
  render(indent: number): string {
    return `${" ".repeat(indent)}${this.name} ${this.price()}`;
  }
}
class Part extends Component2 {
  constructor(name: string, private cost: number) {
    super(name);
  }
  price(): number {
    return this.cost;
  }
}
class Group extends Component2 {
  private children: Component2[] = [];
  add(child: Component2): Group {
    this.children.push(child);
    return this;
  }
  price(): number {
    return this.children.reduce((sum, c) => sum + c.price(), 0);
  }
  override render(indent: number): string {
    return [super.render(indent)].concat(this.children.map((c) => c.render(indent + 2))).join("\n");
  }
}
export function program(): void {
  const car = new Group("car").add(new Part("wheel", 4 * 25)).add(new Group("engine").add(new Part("block", 500.5)));
  console.log(car.render(0));
}
