const capitalize = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
const camel = (s: string): string => s.split("-").map((w, i) => (i === 0 ? w : capitalize(w))).join("");
function kebab(s: string): string {
  let out = "";
  for (const c of s) out += c === c.toUpperCase() && c !== c.toLowerCase() ? `-${c.toLowerCase()}` : c;
  return out;
}
export function program(): void {
  console.log(capitalize("hello"), capitalize(""), camel("background-color-top"), kebab("backgroundColorTop"), kebab("a1B"));
}
