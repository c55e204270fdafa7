// Properties are listed in the order in which they were made: as a text of JSON has them, and what was left out first comes last.

interface Point {
  a: number;
  b?: string;
  c: number;
}
interface Line {
  from: Point;
  to: Point;
  name?: string;
  tags: string[];
}
interface Base {
  id: number;
  note?: string;
}
interface Item extends Base {
  title: string;
  price?: number;
  done?: boolean;
}

function show(what: object): void {
  console.log(Object.keys(what).join(), JSON.stringify(what), what);
}
function noteOf(base: Base, note: string): Base {
  base.note = note;
  return base;
}

export function program(): void {
  const point = JSON.parse('{"c":1,"b":"x","a":2}') as Point;
  show(point);
  const natural = JSON.parse('{"a":1,"c":2}') as Point;
  show(natural);
  natural.b = "later";
  show(natural);
  console.log(Object.entries(point).map(([key, value]) => `${key}=${value}`).join(), Object.values(point).join());
  for (const key in point) console.log(key);
  const twice: Point = JSON.parse('{"b":"1","a":1,"b":"2","c":3}');
  show(twice);

  const line: Line = JSON.parse('{"tags":["t"],"to":{"c":1,"a":2},"from":{"a":3,"c":4}}');
  show(line);
  console.log(JSON.stringify(line, null, 1));
  line.name = "n";
  show(line);
  line.to = JSON.parse('{"b":"B","c":5,"a":6}') as Point;
  line.to.b = "again";
  show(line);

  const literal: Point = { c: 1, a: 2 };
  literal.b = "new";
  show(literal);
  const whole: Point = { a: 1, c: 2 };
  show(whole);
  whole.b = "b";
  show(whole);
  delete whole.b;
  show(whole);
  whole.b = "c";
  whole.b = "d";
  show(whole);

  const item: Item = { id: 1, title: "t" };
  item.done = true;
  item.price = 2;
  show(noteOf(item, "n"));
  const other: Item = JSON.parse('{"title":"o","done":false,"id":7}');
  show(other);
  show(noteOf(other, "m"));
  const list: Item[] = JSON.parse('[{"title":"a","id":1},{"id":2,"title":"b"},{"title":"c","id":3,"note":"z"}]');
  console.log(JSON.stringify(list), list);
  const base: Base = { id: 5 };
  show(noteOf(base, "q"));
}
