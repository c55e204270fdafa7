// What `symbol` is underneath: an object that is equal to itself alone.

export class Sym {
  constructor(public description: string | null = null) {}

  toString(): string {
    const description = this.description;
    return description === null ? "Symbol()" : "Symbol(" + description + ")";
  }
}

// @ts-ignore: decorator
@lazy
const shared: Sym[] = [];

/** `Symbol.for(key)`: everybody who asks for a key has the same one. */
export function symbolFor(key: string): Sym {
  return oneOf(shared, key);
}

/** `Symbol.keyFor(symbol)`, null for one that nobody shares. */
export function symbolKey(symbol: Sym): string | null {
  return shared.includes(symbol) ? symbol.description : null;
}

// @ts-ignore: decorator
@lazy
const known: Sym[] = [];

/** `Symbol.iterator` and its like as values. */
export function knownSymbol(name: string): Sym {
  return oneOf(known, name);
}

function oneOf(list: Sym[], description: string): Sym {
  for (let i = 0; i < list.length; i++) {
    const each = unchecked(list[i]);
    if (each.description == description) return each;
  }
  const made = new Sym(description);
  list.push(made);
  return made;
}

/** Whether a value is a symbol. */
export function isSymbol(value: Object | null): bool {
  return value instanceof Sym;
}
