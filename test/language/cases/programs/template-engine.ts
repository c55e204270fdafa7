function fill(template: string, values: Map<string, string>): string {
  let out = "";
  let at = 0;
  for (;;) {
    const open = template.indexOf("{{", at);
    if (open < 0) return out + template.slice(at);
    const close = template.indexOf("}}", open);
    if (close < 0) throw new Error("unclosed");
    const name = template.slice(open + 2, close).trim();
    out += template.slice(at, open) + (values.get(name) ?? `?${name}?`);
    at = close + 2;
  }
}
export function program(): void {
  const values = new Map<string, string>();
  values.set("name", "Ann");
  console.log(fill("Hello {{ name }}, {{x}}!", values), fill("plain", values));
  try {
    fill("{{oops", values);
  } catch (e) {
    console.log(e.message);
  }
}
