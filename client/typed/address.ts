// What of a call's arguments goes into its address.

/** The path and query of a call, and the arguments that are left for its body. */
export interface Address {
  target: string;
  body: Record<string, unknown>;
}

/**
 * Fills a route.
 *
 * @example
 * addressOf("/api/dogs/{id}?size", { id: 7, size: "l", name: "Rex" }); // { target: "/api/dogs/7?size=l", body: { name: "Rex" } }
 */
export function addressOf(route: string, given: Record<string, unknown>): Address {
  const rest = new Map(Object.entries(given));
  const take = (name: string): unknown => {
    const value = rest.get(name);
    rest.delete(name);
    return value;
  };
  const question = route.indexOf("?");
  const path = (question < 0 ? route : route.slice(0, question))
    .split("/")
    .map((segment) => {
      const [, star, name] = /^\{(\*?)(\w+)\}$/.exec(segment) ?? [];
      if (!name) return segment;
      const value = take(name);
      if (!star) return checked(encodeURIComponent(String(value)));
      const parts = Array.isArray(value) ? value : String(value).split("/");
      return checked(parts.map((part) => checked(encodeURIComponent(String(part)), Array.isArray(value))).join("/"));
    })
    .join("/");
  const query: string[] = [];
  for (const item of question < 0
    ? []
    : route
        .slice(question + 1)
        .split("&")
        .filter(Boolean)) {
    const [, spread] = /^\{(\w+)\}$/.exec(item) ?? [];
    if (spread) {
      for (const [key, value] of Object.entries((take(spread) ?? {}) as object))
        write(query, encodeURIComponent(key), value);
      continue;
    }
    const [key = "", name = key] = item.split("=");
    write(query, encodeURIComponent(key), take(name));
  }
  const body = Object.fromEntries([...rest].filter(([, value]) => value !== undefined));
  return { target: query.length ? `${path}?${query.join("&")}` : path, body };
}

/** Browsers take dots out of a path, and an empty segment is another address. */
function checked(segment: string, mayNotBeEmpty: boolean = true): string {
  if (segment === "." || segment === ".." || (segment === "" && mayNotBeEmpty)) {
    throw new TypeError(`\`${segment}\` cannot stand in an address`);
  }
  return segment;
}

function write(query: string[], name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (value instanceof Date) query.push(`${name}=${encodeURIComponent(value.toISOString())}`);
  else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      const hasParts = typeof item === "object" && item !== null && !(item instanceof Date);
      write(query, hasParts ? `${name}%5B${index}%5D` : name, item);
    });
  } else if (typeof value === "object") {
    for (const [key, item] of Object.entries(value)) write(query, `${name}%5B${encodeURIComponent(key)}%5D`, item);
  } else query.push(`${name}=${encodeURIComponent(String(value))}`);
}
