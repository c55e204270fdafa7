const iso = (d: Date | string | number): string => new Date(d).toISOString();
export function program() { console.log(iso("2024-01-02"), iso(0), iso(new Date(5))); const xs: (string | Date)[] = ["2020-01-01", new Date(1e12)]; console.log(xs.map((x) => new Date(x).getTime())); const a: any = "nope"; console.log(new Date(a).getTime()); }
