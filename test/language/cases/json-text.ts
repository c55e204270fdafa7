interface R { a: number; "b\"c": string; list: number[]; é: boolean; long_name_that_is_longer_than_any_of_the_others: string }
export function program(): void {
  const texts = ["0", "-0", "1", "-1.5", "1e3", "1E-3", "0.1", "123456789012345678", "1234567890123456789", "12345678901234567890", "0.30000000000000004", "1.7976931348623157e308", "1e400", "-1e400", "5e-324", "2.5e-324", "2.2250738585072014e-308", "9007199254740993", "9007199254740992.5", "0.000000000000000000000000000001", "100000000000000000000000", "1.00000000000000000000000000000000001", "0e999999", "-0.0", "4.35", "0.000001", "123e-20", "8.41e21", "7205759403792794e-1", "1.8499999999999999", "0.1e-280", "179769313486231580793e289"];
  for (const t of texts) { const n: number = JSON.parse(t); console.log(t, n, 1 / n, Number(t) === n); const l: number[] = JSON.parse(" [ " + t + " , " + t + "]"); console.log(l.length, l[1] === n); }
  const r: R = { a: 1.25, "b\"c": "x\n\"\\\u0001é\ud83d\ude00\ud800", list: [1, 2.5, -0], é: true, long_name_that_is_longer_than_any_of_the_others: "0123456789012345678901234567890123456789" };
  const text = JSON.stringify([r, r]); console.log(text);
  const back: R[] = JSON.parse(text);
  console.log(back[1]["b\"c"] === r["b\"c"], back[0].list.join(), back[1].é, back[0].long_name_that_is_longer_than_any_of_the_others, JSON.stringify(back) === text);
  console.log(JSON.stringify(""), JSON.stringify("a"), JSON.stringify("\""), JSON.stringify(["ab\tc", "plain", "ends\\"]));
  const m: R = JSON.parse('{"a":1,"b\\"c":"q","list":[],"\u00e9":false,"a":2,"long_name_that_is_longer_than_any_of_the_others":"","":3}');
  console.log(m.a, m.é);
  let sum = 0; for (let i = 0; i < 3000; i++) { const x = Math.sin(i) * 10 ** (i % 600 - 300); const y: number = JSON.parse(JSON.stringify(x)); if (x === y) sum++; } console.log(sum);
}
