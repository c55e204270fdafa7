function plain(): number {
  return 1;
}
export function program(): void {
  const f = plain;
  const g = plain;
  const closure = () => 2;
  const handlers: (() => number)[] = [f, closure];
  console.log(f === g, handlers.indexOf(closure), handlers.includes(plain), handlers.indexOf(() => 2));
  const remove = (list: (() => number)[], one: () => number) => list.filter((each) => each !== one);
  console.log(remove(handlers, plain).length, remove(handlers, closure)[0]());
}
