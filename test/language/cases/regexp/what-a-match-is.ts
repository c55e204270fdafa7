// What `match` and `exec` give: groups, names, where it was found.

interface Day {
  year: number;
  month: number;
  day: number;
}

function dayOf(text: string): Day | null {
  const match = text.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!match) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

export function program(): void {
  console.log(dayOf("2024-03-15"), dayOf("15.3.2024"));
  const named = /(?<year>\d{4})-(?<month>\d\d)(-(?<day>\d\d))?/u.exec("on 2020-05, or so");
  console.log(named?.groups?.year, named?.groups?.month, named?.index, named?.input, named?.length);
  if (named?.groups) {
    const { year, month } = named.groups;
    console.log(year, month, named.groups.day ?? "no day");
  }
  const duration = /(\d+)m(?:(\d+)s)?/.exec("5m");
  if (duration) console.log(duration[1], duration[2] === undefined, duration[2] ? "seconds" : "none", duration[2] ?? "0");
  for (const text of ["12", "ab", "+"]) {
    const [, num, id, op] = /(\d+)|([a-z]+)|([-+])/.exec(text) ?? [];
    console.log(num !== undefined ? "num" : id !== undefined ? "id" : op ? "op" : "none", num ?? "-", `${id}`);
    const found = text.match(/(\d)?(\w)?/);
    const digit = found?.[1];
    console.log(digit === undefined, digit);
    if (!found) continue;
    const letter = found[2];
    if (letter) console.log(letter.toUpperCase());
  }
  console.log(/(a|ab)(c|bcd)(d*)/.exec("abcd")?.slice(1), /x/.exec("abc"), "aBC".match(/b/i)?.[0]);
  console.log("a1b22".match(/\d+/g), "none".match(/\d+/g), ("x y z".match(/\w/g) ?? []).length);
  console.log("a-b".match(/(?<left>\w)-(\w)/), "a-b".match("-"), /(\d)?x/.exec("x"));
  const all = [..."k1=v1;k2=v2".matchAll(/(\w+)=(\w+)/g)].map(([, key, value]) => `${key}:${value}`);
  console.log(all, Object.fromEntries([..."a=1&b=2".matchAll(/(\w)=(\d)/g)].map((each) => [each[1], each[2]])));
  for (const each of "one two".matchAll(/\w+/g)) console.log(each[0], each.index);
}
