// The front end crashes: an object literal whose type refers to itself.
export function program(): void {
  const counter = {
    n: 0,
    add(by: number) {
      this.n += by;
      return this;
    },
    get double() {
      return this.n * 2;
    },
  };
  console.log(counter.add(2).add(3).n, counter.double);
}
