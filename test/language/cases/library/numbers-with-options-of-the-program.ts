const money = (n: number, currency: string): string => n.toLocaleString("en-US", { style: "currency", currency });
export function program() { console.log(money(3.5, "EUR"), money(-1234.567, "USD"), (12.3456).toLocaleString(undefined, { maximumSignificantDigits: 3 }), (5).toLocaleString("en-US", { minimumIntegerDigits: 2 })); const loc = "en-GB"; console.log((1234.5).toLocaleString(loc)); }
