type Handler = (n: number) => void;
class Target {
  private handlers: Handler[] = [];
  on(h: Handler): () => void {
    this.handlers.push(h);
    return () => {
      const at = this.handlers.indexOf(h);
      if (at >= 0) this.handlers.splice(at, 1);
    };
  }
  once(h: Handler): void {
    const off = this.on((n) => {
      off();
      h(n);
    });
  }
  fire(n: number): void {
    for (const h of this.handlers.slice()) h(n);
  }
}
export function program(): void {
  const t = new Target();
  const log: string[] = [];
  t.once((n) => log.push(`once ${n}`));
  const off = t.on((n) => log.push(`on ${n}`));
  t.fire(1);
  t.fire(2);
  off();
  off();
  t.fire(3);
  console.log(log.join());
}
