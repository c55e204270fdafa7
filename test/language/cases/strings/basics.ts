export function program(): void {
  const s = "Hello, World";
  console.log(s.length, s[0], s.charAt(4), s.charCodeAt(1), s.at(-1), s.indexOf("o"), s.lastIndexOf("o"), s.indexOf("z"));
  console.log(s.slice(0, 5), s.slice(-5), s.substring(7), s.substring(5, 2), s.toUpperCase(), s.toLowerCase());
  console.log(s.startsWith("Hell"), s.endsWith("d"), s.includes("World"), s.split(", ").join("|"), s.concat("!"));
  console.log("  x ".trim() + "|", "  x".trimStart() + "|", "x  ".trimEnd() + "|", "ab".repeat(3), "5".padStart(3, "0"), "a".padEnd(3) + "|");
}
