interface Dictionary {
  [word: string]: string;
}
export function program(): void {
  const dict: Dictionary = {};
  dict["hello"] = "hallo";
  dict.bye = "tschüss";
  for (const key in dict) console.log(key, dict[key]);
}
