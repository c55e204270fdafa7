class Handler {
  n = 0;
  constructor(start = 0) { this.n = start; }
  handle(x: number): number { return this.n + x; }
  pure(x: number): number { return x * 2; }
  arrow = (x: number) => this.n + x;
  static go(x: number): number { return x + 1; }
  bump(): void { this.n++; }
}
function add(a: number, b: number): number { return a + b; }
export function program(): void {
  const h = new Handler(5);
  console.log([1, 2].map(h.arrow).join(), [1, 2].map(Handler.go).join(), [1, 2].map(h.pure).join());
  const f = h.arrow, p = h.pure, g = Handler.go; console.log(f(2), p(4), g(9), Handler.go === g);
  const bound = h.handle.bind(h); console.log(bound(3), h.handle.call(h, 4), h.handle.apply(h, [5]));
  const inc = add.bind(null, 1); console.log(inc(2), add.call(null, 1, 2), add.apply(null, [3, 4]));
  const b = h.bump.bind(h); b(); b(); console.log(h.n);
  console.log(add.name, add.length);
}
