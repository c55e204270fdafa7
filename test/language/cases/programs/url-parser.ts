interface Url {
  scheme: string;
  host: string;
  port: number | null;
  path: string;
  query: Map<string, string>;
}
function parse(text: string): Url {
  const schemeEnd = text.indexOf("://");
  if (schemeEnd < 0) throw new SyntaxError(`no scheme in ${text}`);
  const rest = text.slice(schemeEnd + 3);
  const slash = rest.indexOf("/");
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const target = slash < 0 ? "/" : rest.slice(slash);
  const colon = authority.indexOf(":");
  const port = colon < 0 ? null : parseInt(authority.slice(colon + 1), 10);
  const mark = target.indexOf("?");
  const query = new Map<string, string>();
  if (mark >= 0) {
    for (const pair of target.slice(mark + 1).split("&")) {
      const [key, value = ""] = pair.split("=");
      query.set(key, value);
    }
  }
  return {
    scheme: text.slice(0, schemeEnd),
    host: colon < 0 ? authority : authority.slice(0, colon),
    port,
    path: mark < 0 ? target : target.slice(0, mark),
    query,
  };
}
export function program(): void {
  const u = parse("https://example.org:8080/a/b?x=1&y");
  console.log(u.scheme, u.host, u.port, u.path, u.query.get("x"), u.query.get("y") === "", u.query.size);
  console.log(parse("http://h").port, parse("http://h").path);
  try {
    parse("nope");
  } catch (e) {
    console.log(e.name, e.message);
  }
}
