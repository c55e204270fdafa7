function caesar(text: string, by: number): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) out += String.fromCharCode(((code - 97 + by + 26) % 26) + 97);
    else if (code >= 65 && code <= 90) out += String.fromCharCode(((code - 65 + by + 26) % 26) + 65);
    else out += text[i];
  }
  return out;
}
function isPalindrome(text: string): boolean {
  const clean = text.toLowerCase().split("").filter((c) => c >= "a" && c <= "z");
  for (let i = 0, j = clean.length - 1; i < j; i++, j--) if (clean[i] !== clean[j]) return false;
  return true;
}
export function program(): void {
  const secret = caesar("Hello, World!", 3);
  console.log(secret, caesar(secret, -3));
  console.log(isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("hello"));
}
