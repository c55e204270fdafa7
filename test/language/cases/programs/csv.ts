interface Record2 {
  fields: string[];
}
function parseLine(line: string): Record2 {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted) {
      if (c === '"' && line[i + 1] === '"') {
        field += '"';
        i++;
      } else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      fields.push(field);
      field = "";
    } else field += c;
  }
  fields.push(field);
  return { fields };
}
export function program(): void {
  for (const line of ["a,b,c", '"x, y",2', '"say ""hi""",,end']) console.log(parseLine(line).fields.join(" | "));
}
