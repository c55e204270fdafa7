// A list of a class that is passed on as a list of its base, and written to there: sound in each of these cases.
class Shape { name = "shape"; area(): number { return 0; } }
class Circle extends Shape { override name = "circle"; constructor(public r: number) { super(); } override area(): number { return this.r * this.r * 3; } }
class Square extends Shape { override name = "square"; side = 2; override area(): number { return this.side ** 2; } }
interface Named { name: string }
function circles(): Circle[] { return [new Circle(1), new Circle(2)]; }
function names(list: Named[]): string { return list.map((each) => each.name).join(); }
function fill(list: Shape[]): Shape[] { list.push(new Square()); return list; }
export function program(): void {
  const all: Shape[] = circles(); all.push(new Square()); all[0] = new Shape();
  console.log(names(all), all.reduce((sum, each) => sum + each.area(), 0));
  const copy: Shape[] = circles().slice(1); copy.unshift(new Square()); console.log(names(copy));
  const some: Shape[] = circles().filter((each) => each.r > 1); some.splice(0, 1, new Square(), new Square()); console.log(names(some));
  const own = circles(); console.log(names(fill([...own])), own.length, own.map((each) => each.r).join());
  const byName = new Map<string, Circle>([["a", new Circle(3)]]); const wide: Map<string, Shape> = new Map(byName); wide.set("b", new Square());
  console.log([...wide.values()].map((each) => each.name).join(), byName.get("a")!.r);
  let total = 0; for (const each of own) total += each.r; console.log(total);
  for (const each of fill(own)) console.log(each.name, each instanceof Circle ? each.r : "none");
}
