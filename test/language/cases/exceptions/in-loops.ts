export function program(): void {
  const inputs = ["1", "x", "3", "stop", "5"];
  let total = 0;
  for (const text of inputs) {
    try {
      if (text === "stop") break;
      const n = Number(text);
      if (Number.isNaN(n)) throw new Error(`bad ${text}`);
      total += n;
    } catch (e) {
      console.log(e.message);
      continue;
    } finally {
      console.log("done", text);
    }
    console.log("total", total);
  }
}
