export function program(): void {
  console.log("tab\there", "quote\"s", 'it\'s', "back\\slash", "nul\0".length, "\x41\u0042", "line\
joined");
}
