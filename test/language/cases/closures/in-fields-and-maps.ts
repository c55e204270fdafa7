class Bus {
  private handlers = new Map<string, ((text: string) => void)[]>();
  on(name: string, handler: (text: string) => void): void {
    const list = this.handlers.get(name);
    if (list) list.push(handler);
    else this.handlers.set(name, [handler]);
  }
  emit(name: string, text: string): number {
    const list = this.handlers.get(name) ?? [];
    list.forEach((handler) => handler(text));
    return list.length;
  }
}
export function program(): void {
  const bus = new Bus();
  const seen: string[] = [];
  bus.on("a", (text) => seen.push(`1${text}`));
  bus.on("a", (text) => {
    seen.push(`2${text}`);
  });
  console.log(bus.emit("a", "x"), bus.emit("b", "y"), bus.emit("a", "z"), seen.join());
}
