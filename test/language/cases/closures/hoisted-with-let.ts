export function program(): void {
  const names: string[] = [];
  note("first");
  function note(name: string): void {
    names.push(name);
    if (names.length < 3) note(name + "!");
  }
  console.log(names.join());
}
