interface Shape { name: string; area(): number; scale?: number; }
class Circle implements Shape {
  name = "circle";
  constructor(private r: number) {}
  area(): number { return this.r * this.r * 3; }
}
class Square { get name(): string { return "sq" + this.s; } constructor(public s: number) {} area(): number { return this.s * this.s; } }
class Big extends Square { area(): number { return super.area() * 100; } }
interface Named { readonly name: string }
interface HasLength { length: number }
function show(s: Shape): string { return `${s.name} ${s.area()} ${s.scale ?? -1}`; }
function nameOf(n: Named): string { return n.name; }
function len(x: HasLength): number { return x.length; }
function lit(k: number): Shape { return { name: "lit", area: () => k }; }
interface P2 { x: number; y: number }
interface P3 { x: number; y: number; z: number }
interface N { x: number | null; y?: number; w?: string }
export function program(): void {
  const list: Shape[] = [new Circle(2), new Square(3), new Big(2), lit(7)];
  for (const s of list) { console.log(show(s)); console.log(nameOf(s)); }
  const s0: Shape = list[0]!;
  s0.scale = 4;
  console.log(show(s0), list[1]!.scale === undefined);
  console.log(s0 === list[0]);
  const f = s0.area;
  console.log(len([1, 2, 3]), len("hello"));
  const p3: P3 = { x: 1, y: 2, z: 3 };
  const p2: P2 = p3;
  p2.x += 10; p2.y++;
  console.log(p3.x, p3.y, p2.x++, ++p2.y, p2.x, p3.z);
  const n: N = p3;
  console.log(n.x, n.y, n.w === undefined);
  n.y = 77; n.w = "w";
  console.log(p3.y, n.w);
  const shapes: Shape[] = [];
  const circles: Circle[] = [new Circle(1)];
  const ro: readonly Shape[] = circles;
  for (const each of ro) shapes.push(each);
  console.log(shapes.map(show).join("; "));
  const fn: (c: Circle) => string = show;
  console.log(fn(new Circle(5)));
  const c = s0 as Circle;
  console.log(c.area());
  console.log(s0 instanceof Circle, s0 instanceof Square);
  const area = () => s0.area();
  console.log(area());
  const m = new Map<string, Named>();
  m.set("a", s0); m.set("b", p4()); 
  console.log(m.get("a")?.name, m.get("b")?.name);
}
function p4(): { name: string; id: number } { return { name: "p4", id: 4 }; }
