export function program(): void {
  let a = 1;
  const outer = () => {
    let b = 10;
    const middle = () => {
      let c = 100;
      const inner = () => {
        a++;
        b++;
        c++;
        return `${a} ${b} ${c}`;
      };
      return inner;
    };
    return middle;
  };
  const middle = outer();
  const one = middle();
  const two = middle();
  console.log(one(), "|", one(), "|", two(), "|", outer()()());
  console.log(a);
}
