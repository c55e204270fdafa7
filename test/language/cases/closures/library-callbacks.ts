export function program(): void {
  const words = ["delta", "alpha", "charlie", "bravo"];
  let calls = 0;
  const counted = words.filter((w) => {
    calls++;
    return w.includes("l");
  });
  console.log(counted.join(), calls);
  console.log(words.map((w, i) => `${i}${w[0]}`).join(), words.find((w) => w.length > 5), words.findIndex((w) => w === "x"));
  console.log(words.slice().sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join());
  console.log(words.reduce((acc, w) => acc + w.length, 0), words.reduceRight((acc, w) => acc + w[0], ""));
}
