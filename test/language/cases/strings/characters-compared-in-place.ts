// A character that is only compared: inside of the text, behind its end, of two units.

function kinds(text: string): string {
  const out: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "[") out.push("open");
    else if ("]" === text[i]) out.push("close");
    else if (text.charAt(i) !== "," && text[i] >= "0" && text.charAt(i) <= "9") out.push("digit");
    else if ("a" < text[i] && text[i] < "d") out.push("letter");
    switch (text[i]) {
      case "x":
        out.push("x");
      case "y":
        out.push("y");
        break;
      default:
        out.push("-");
      case "z":
        out.push("z");
    }
    switch (text.charAt(i + 1)) {
      case "":
        out.push("end");
        break;
      case "b":
      case "c":
        out.push("next");
        break;
      case "ab":
        out.push("never");
    }
  }
  return out.join(" ");
}

async function waits(text: string): Promise<string> {
  switch (text[await Promise.resolve(1)]) {
    case "b":
      await null;
      return "b";
    case "a":
      return "a";
  }
  return "other";
}

let calls = 0;
function at(): number {
  return calls++;
}

export async function program(): Promise<void> {
  console.log(kinds("[1,b,c,a]xyz9"));
  const text = "hé\u{1f600}";
  console.log(text[0] === "h", text[1] === "é", text[1] !== "e", text[2] === "\u{1f600}", text[2] === "\ud83d", text[9] === "h");
  console.log(text.charAt(9) === "", text.charAt(9) < "a", text.charAt(9) >= "a", text.charAt(-1) === "h", text.charAt(0.7) === "h");
  console.log(text[at()] === "h", text[at()] === "h", calls, text[0] === text[0], "ab"[1] === "b", text.charAt(0) == "h");
  console.log(await waits("abc"), await waits("ba"), await waits(""));
  const i = 0.5;
  console.log(text.charAt(i) === "h", text.charAt(Number.NaN) === "h");
}
