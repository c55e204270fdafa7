class Foo { n = 1; }
class Holder { foo: Foo = null!; late!: Foo; s: string = undefined!; init(): void { this.foo = new Foo(); this.late = new Foo(); this.s = "x"; } }
let g: Foo = undefined as unknown as Foo;
export function program(): void {
  const h = new Holder(); h.init(); console.log(h.foo.n, h.late.n, h.s);
  g = new Foo(); console.log(g.n);
  let x: Foo = null as unknown as Foo; x = h.foo; console.log(x.n);
}
