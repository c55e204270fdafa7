// `super.name` where that is a getter or a setter of the base class, and objects are of classes further down.

class Root {
  x = 2;
  get area(): number {
    return this.x;
  }
  set area(value: number) {
    this.x = value;
  }
  get name(): string {
    return "root";
  }
  size(): number {
    return 1;
  }
}
class Twig extends Root {
  z = 10;
  override get area(): number {
    return super.area + this.z;
  }
  override set area(value: number) {
    super.area = value * 2;
    this.z = value;
  }
  override get name(): string {
    return `${super.name}/twig`;
  }
  override size(): number {
    return super.size() + 1;
  }
  grow(): number {
    super.area += 5;
    super.area = super.area + 1;
    return super.area;
  }
}
class Leaf extends Twig {
  override get name(): string {
    return `${super.name}/leaf`;
  }
  override size(): number {
    return super.size() + 1;
  }
}
class Bud extends Leaf {
  override get area(): number {
    return super.area * 100;
  }
  override set area(value: number) {
    super.area = value;
  }
  override get name(): string {
    return `${super.name}/bud`;
  }
}

export function program(): void {
  const all: Root[] = [new Root(), new Twig(), new Leaf(), new Bud()];
  for (const each of all) {
    console.log(each.area, each.name, each.size());
    each.area = 3;
    console.log(each.area, each.x);
    if (each instanceof Twig) console.log(each.grow(), each.area, each.z);
  }
}
