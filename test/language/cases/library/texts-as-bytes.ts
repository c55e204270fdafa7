// `TextEncoder`, `TextDecoder`, `btoa` and `atob`.

export function program(): void {
  const bytes = new TextEncoder().encode("héé 😀");
  console.log(bytes, bytes.length, new TextDecoder().decode(bytes));
  console.log(new TextDecoder().decode(new Uint8Array([72, 105, 255])), new TextEncoder().encode("").length);
  for (const text of ["", "a", "ab", "abc", "hello world", "\u00ff\u0000"]) console.log(btoa(text), atob(btoa(text)) === text);
  try {
    atob("a");
  } catch {
    console.log("refused");
  }
  const hex = [...new TextEncoder().encode("Minnow")].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  console.log(hex, atob("TWlubm93"));
}
