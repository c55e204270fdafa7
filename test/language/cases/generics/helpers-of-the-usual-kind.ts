// Helpers that many programs have: pick, omit, set by a name that is one of several, records of any values.

interface Form {
  name: string;
  mail: string;
  age: number;
  ok?: boolean;
}

const pick = <T extends object, K extends keyof T>(object: T, ...names: K[]): Pick<T, K> =>
  names.reduce((made, name) => ({ ...made, [name]: object[name] }), {} as Pick<T, K>);

const omit = <T extends object, K extends keyof T>(object: T, name: K): Omit<T, K> => {
  const { [name]: _, ...rest } = object;
  return rest;
};

const setText = (form: Form, name: "name" | "mail", value: string): Form => ({ ...form, [name]: value });

const setAny = <K extends keyof Form>(form: Form, name: K, value: Form[K]): Form => ({ ...form, [name]: value });

type Action = { type: "text"; field: "name" | "mail"; value: string } | { type: "age"; value: number };

function reduced(form: Form, action: Action): Form {
  if (action.type === "text") return { ...form, [action.field]: action.value };
  return { ...form, age: action.value };
}

const zeros = { left: 0, right: 0 };
function increased(counts: typeof zeros, name: keyof typeof zeros): typeof zeros {
  return { ...counts, [name]: counts[name] + 1 };
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  );
}

function at(object: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], object);
}

function flat(object: Record<string, unknown>, before = ""): Record<string, unknown> {
  return Object.entries(object).reduce(
    (all, [name, value]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? { ...all, ...flat(value as Record<string, unknown>, `${before}${name}.`) }
        : { ...all, [before + name]: value },
    {} as Record<string, unknown>,
  );
}

const inverted = (names: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([key, value]) => [value, key]));

function line(record: Record<string, unknown>): string {
  return Object.keys(record)
    .map((name) => `${name}=${record[name]}`)
    .join();
}

const copied = <T>(list: T): T => {
  if (typeof list !== "object") return list;
  return Array.isArray(list) ? (list.map((each) => copied(each)) as unknown as T) : list;
};

export function program(): void {
  const form: Form = { name: "n", mail: "m", age: 3 };
  console.log(pick(form, "name", "age"), pick({ a: 1, b: "x", c: true }, "c"), omit({ a: 1, b: 2 }, "a"));
  console.log(setText(form, "name", "x"), setText(form, "mail", "y"), setAny(form, "age", 5), setAny(form, "ok", true));
  console.log(reduced(reduced(form, { type: "text", field: "mail", value: "q" }), { type: "age", value: 9 }), form);
  console.log(increased(increased(zeros, "left"), "right"), zeros);
  console.log(same({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), same({ a: 1 }, { a: 2 }), same(inverted({ q: "z" }), { z: "q" }));
  console.log(at({ a: { b: { c: 5 } } }, "a.b.c"), at({ a: 1 }, "x.y"), flat({ a: { b: { c: 1 } }, d: [1], e: "x" }));
  const numbers: Record<string, number> = { a: 1, b: 2 };
  const texts: Record<string, string> = { c: "x" };
  const mixed: Record<string, string | number> = { ...numbers, ...texts, d: 4 };
  const maybe: Record<string, number | undefined> = { ...numbers, x: undefined };
  console.log(line(numbers), line(texts), mixed, maybe);
  console.log(copied(["a"]), copied("b"), copied({ n: 1 }));
}
