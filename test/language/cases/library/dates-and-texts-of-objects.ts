class Plain { x = 1; }
class Named { constructor(public n: string) {} toString(): string { return `<${this.n}>`; } }
class Sub extends Plain { override toString(): string { return "sub"; } }
export function program(): void {
  const d = new Date("2024-02-29T13:05:09.123Z");
  console.log(d.toISOString(), d.getTime(), d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds(), d.getTimezoneOffset());
  console.log(String(d), `${d}`, d.toDateString(), d.toTimeString(), d.toUTCString(), d.toJSON());
  for (const s of ["2024", "2024-03", "2024-03-05", "2024-03-05T10:00", "2024-03-05T10:00:30+02:00", "-000001-01-01T00:00:00Z", "+012345-06-07", "2024-13-01", "2024-02-30", "x", "", "2024-03-05T24:00:00Z", "2024-03-05T10:00:00.5Z", "2024-03-05 10:00"]) {
    const t = Date.parse(s);
    console.log(s, t, isNaN(t) ? "bad" : new Date(t).toISOString());
  }
  console.log(new Date(2020, 0, 31).toISOString(), new Date(2020, 13, 1, 25, 61, 61, 1001).toISOString(), new Date(99, 0).getFullYear(), new Date(0).toISOString(), new Date(-1).toISOString(), new Date(8.64e15).toISOString());
  console.log(Date.UTC(2000, 1, 29), Date.UTC(2000), new Date(NaN).getTime(), String(new Date(NaN)), new Date(8.64e15 + 1).getTime(), new Date(1.9).getTime());
  try { new Date(NaN).toISOString(); } catch (e) { console.log(e.name, e.message); }
  const e = new Date(d);
  console.log(e.setDate(31), e.toISOString(), e.setMonth(0), e.setFullYear(2023, 5, 15), e.setHours(0, 0, 0, 0), e.toISOString(), e.setUTCMinutes(90), e.setSeconds(-1), e.setMilliseconds(5), e.toISOString(), e.setTime(5));
  console.log(d > e, d < e, +d - +e, d.valueOf() - e.valueOf(), d === d, Number(d), new Date(new Date(7)).getTime());
  const day = 24 * 3600 * 1000;
  const list: string[] = [];
  for (let i = -3; i < 400; i += 37) list.push(new Date(Date.UTC(1999, 11, 30) + i * day).toISOString().slice(0, 10));
  console.log(list.join());
  for (const y of [1600, 1700, 1900, 1970, 2000, 2100, -400, 0]) console.log(new Date(Date.UTC(y < 100 ? 2000 : y, 2, 0)).getUTCDate(), new Date(-62198755200000 + y * 366 * day).toISOString());
  const t0 = Date.now();
  console.log(Date.now() >= t0, new Date().getTime() >= t0);
  const dates = [new Date(3), new Date(1), new Date(2)].sort((a, b) => a.getTime() - b.getTime()).map((x) => x.getTime());
  console.log(dates.join(), new Map([["a", new Date(5)]]).get("a")?.getTime());
  const p: Plain = new Sub();
  console.log(`${new Plain()} ${new Named("n")} ${p} ${new Sub()}`, [new Named("a"), new Named("b")].join("+"), String({ a: 1 }), "" + new Map<string, number>());
}
