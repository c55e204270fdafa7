interface Row {
  id: number;
  name: string;
  prices: number[];
  open: boolean;
}

let state = 12345;
function random(n: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * n);
}

/** Numbers of every length: whole, short decimals, many digits, exponents. */
function anyNumber(): number {
  const digits = random(2 ** 31) * (random(2) === 0 ? 1 : 1048576 + random(1000));
  const scaled = digits / 10 ** random(20);
  const value = random(4) === 0 ? scaled * 10 ** (random(60) - 30) : random(3) === 0 ? Math.floor(scaled) : scaled;
  return random(3) === 0 ? -value : value;
}

const PIECES = ["a", "bc", "\"", "\\", "\n", "\u0001", "é", "漢", "😀", "\ud800", "\udc00", " ", "plain text of some length", "/", "\u007f", "\u2028"];

function anyText(): string {
  let text = "";
  for (let i = random(12); i > 0; i--) text += PIECES[random(PIECES.length)];
  return text;
}

function message(text: string): string {
  try {
    const list: number[] = JSON.parse(text);
    return JSON.stringify(list);
  } catch (e) {
    return e instanceof SyntaxError ? "SyntaxError" : "other";
  }
}

export function program(): void {
  for (let i = 0; i < 300; i++) {
    const value = anyNumber();
    const text = JSON.stringify(value);
    const back: number = JSON.parse(text);
    console.log(text, `${value}`, back === value);
  }
  for (let i = 0; i < 100; i++) {
    const text = anyText();
    const json = JSON.stringify(text);
    const back: string = JSON.parse(json);
    console.log(json, back === text);
  }
  const rows: Row[] = [];
  for (let i = 0; i < 20; i++) {
    const prices: number[] = [];
    for (let k = random(6); k > 0; k--) prices.push(anyNumber());
    rows.push({ id: i, name: anyText(), prices, open: i % 2 === 0 });
  }
  const json = JSON.stringify(rows);
  const again: Row[] = JSON.parse(json);
  console.log(json, JSON.stringify(again) === json);
  const spaced = JSON.stringify(rows, null, 2);
  const read: Row[] = JSON.parse(spaced);
  console.log(spaced.length, JSON.stringify(read) === json);
  const lists = ["[]", "[ ]", "[1]", " [ 1 , 2\n,\t3 ] ", "[-0, 0.5,1e3 ,2E-2,-1.25e+2]", "[123456789012,1234567890]", "[0,00]", "[1,]", "[01]"];
  lists.push("[1.]", "[-]", "[.5]", "[1e]", "[1 2]", "[1,2", "[9007199254740993, 0.1, 1e400]", "[12345678901234567890123]", "[1.0000000000000000000000001]");
  for (const text of lists) console.log(text, message(text));
}
