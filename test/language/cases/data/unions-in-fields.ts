class Setting {
  constructor(readonly name: string, public value: string | number | boolean) {}
  get shown(): string {
    switch (typeof this.value) {
      case "string":
        return `'${this.value}'`;
      case "number":
        return this.value.toFixed(1);
      default:
        return this.value ? "on" : "off";
    }
  }
}
export function program(): void {
  const s = [new Setting("a", "x"), new Setting("b", 2), new Setting("c", true)];
  console.log(s.map((x) => `${x.name}=${x.shown}`).join());
  s[0].value = 5;
  console.log(s[0].shown);
}
