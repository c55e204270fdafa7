function encode(text: string): string {
  let out = "";
  let i = 0;
  while (i < text.length) {
    let n = 1;
    while (i + n < text.length && text[i + n] === text[i]) n++;
    out += (n > 1 ? n.toString() : "") + text[i];
    i += n;
  }
  return out;
}
function decode(text: string): string {
  let out = "";
  let count = "";
  for (const c of text) {
    if (c >= "0" && c <= "9") count += c;
    else {
      out += c.repeat(count === "" ? 1 : parseInt(count, 10));
      count = "";
    }
  }
  return out;
}
export function program(): void {
  const text = "aaabccddddde";
  console.log(encode(text), decode(encode(text)) === text, encode(""), decode("3x2yz"));
}
