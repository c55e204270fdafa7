function inline(text: string): string {
  const parts = text.split("**");
  return parts.map((part, i) => (i % 2 === 1 ? `<b>${part}</b>` : part)).join("");
}
function render(source: string): string {
  const out: string[] = [];
  let list: string[] = [];
  const close = (): void => {
    if (list.length > 0) out.push(`<ul>${list.join("")}</ul>`);
    list = [];
  };
  for (const line of source.split("\n")) {
    if (line.startsWith("# ")) {
      close();
      out.push(`<h1>${inline(line.slice(2))}</h1>`);
    } else if (line.startsWith("- ")) list.push(`<li>${inline(line.slice(2))}</li>`);
    else if (line.trim() !== "") {
      close();
      out.push(`<p>${inline(line)}</p>`);
    }
  }
  close();
  return out.join("");
}
export function program(): void {
  console.log(render("# Title\nsome **bold** text\n\n- one\n- **two**\nend"));
}
