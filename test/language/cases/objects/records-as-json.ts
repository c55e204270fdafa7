type Counts = Record<string, number>;
interface Report { totals: Counts; notes: { [k: string]: string | undefined }; nested: Record<string, { a: number[] }> }
export function program(): void {
  const totals: Counts = { b: 1, a: 2, "10": 3, "2": 4 };
  totals["z z"] = 5;
  console.log(JSON.stringify(totals));
  const report: Report = { totals, notes: { x: "y", gone: undefined }, nested: { q: { a: [1, 2] } } };
  console.log(JSON.stringify(report));
  console.log(JSON.stringify(report, null, 2));
  const back = JSON.parse(JSON.stringify(report)) as Report;
  console.log(back.totals["10"], back.notes["x"], back.nested["q"]?.a.length, back.notes["gone"]);
  const empty: Counts = {};
  console.log(JSON.stringify(empty), JSON.stringify([empty, { a: 1 }]));
}
