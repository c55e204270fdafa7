function http(method: string): number {
  switch (method.toUpperCase()) {
    case "GET": return 1;
    case "POST": {
      const code = 2;
      return code * 10;
    }
    default: return -1;
  }
}
function band(n: number): string {
  switch (true) {
    case n < 10: return "a";
    case n < 20: return "b";
    default: return "c";
  }
}
export function program(): void {
  console.log(http("get"), http("Post"), http("x"), band(5), band(15), band(25));
}
