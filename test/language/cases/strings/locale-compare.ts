export function program(): void {
  const words = ["banana", "apple", "cherry"];
  words.sort((a, b) => a.localeCompare(b));
  console.log(words.join(), "a".localeCompare("b"), "b".localeCompare("a"), "a".localeCompare("a"));
}
