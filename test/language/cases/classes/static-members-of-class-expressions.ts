const T = class { static f = (): number => 3; static n = 4; };
export function program(): void {
  const E = class { static n = 3; m(): number { return E.n; } };
  console.log(E.n);
  console.log(new E().m());
  console.log(T.f(), T.n);
}
