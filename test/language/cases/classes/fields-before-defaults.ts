// The fields of a class without a base get their values before the defaults of its parameters are computed; those of a class with one after `super`.
function said(name: string, n: number): number {
  console.log(name, n);
  return n;
}
class Root {
  x = said("x", 2);
  sum: () => number;
  constructor(
    readonly size: number,
    public y = said("y", size),
    { z = said("z", y + 1) }: { z?: number } = {},
  ) {
    this.sum = () => size + this.x + this.y + z;
    said("Root", this.y);
  }
}
class Twig extends Root {
  w = said("w", this.x + 4);
  constructor(n: number, more = said("more", n)) {
    super(n + more);
  }
}

export function program(): void {
  console.log(new Root(4).sum(), new Twig(3).sum(), new Twig(3, 1).w, new Root(2, 3, { z: 8 }).sum());
}
