export function program(): void {
  console.log(double(4), outer());
  function double(n: number): number {
    return n * factor;
  }
  var factor = 3;
  console.log(double(4));
  function outer(): string {
    return inner();
    function inner(): string {
      return "inner";
    }
  }
}
