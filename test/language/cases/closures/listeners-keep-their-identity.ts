class Bus { private hs: ((e: string, n: number) => void)[] = []; on(h: (e: string, n: number) => void): void { this.hs.push(h); } off(h: (e: string, n: number) => void): void { this.hs = this.hs.filter((x) => x !== h); } emit(): void { for (const h of this.hs) h("e", 1); } get size(): number { return this.hs.length; } has(h: (e: string, n: number) => void): boolean { return this.hs.includes(h) || this.hs.indexOf(h) >= 0; } }
export function program(): void {
  const bus = new Bus(); let n = 0;
  const h = () => { n++; }; const g = (e: string) => { n += e.length; };
  function named(): void { n += 100; }
  bus.on(h); bus.on(g); bus.on(named); bus.emit(); console.log(n, bus.size, bus.has(h), bus.has(named));
  bus.off(h); bus.emit(); console.log(n, bus.size, bus.has(h)); bus.off(named); bus.off(g); console.log(bus.size);
  const set = new Set<(x: number) => void>(); set.add(h); set.add(h); console.log(set.size, set.has(h)); set.delete(h); console.log(set.size);
  const seven = (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => a + b + c + d + e + f + g; console.log(seven(1, 2, 3, 4, 5, 6, 7));
}
