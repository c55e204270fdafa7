class Parent {
  children: Child[] = [];
  add(name: string): Child {
    const child = new Child(name, this);
    this.children.push(child);
    return child;
  }
}
class Child {
  constructor(readonly name: string, readonly parent: Parent) {}
  siblings(): string {
    return this.parent.children.filter((c) => c !== this).map((c) => c.name).join();
  }
}
export function program(): void {
  const p = new Parent();
  p.add("x");
  const y = p.add("y");
  p.add("z");
  console.log(y.siblings(), y.parent.children.length);
}
