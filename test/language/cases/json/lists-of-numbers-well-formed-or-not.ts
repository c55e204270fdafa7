// Lists of numbers, as JSON has them and as it does not: what is wrong, and where.

export function program(): void {
  const good = ["[1,2,3]", "[]", "[1]", "[-0,0,-1.5e3,1E-2,123456789012345678901234567890,0.1234567890123456789,1e400,-1e-400,12345678901234567890.5]", "[ 1 , 2.50 ,3\n]", "[9007199254740993,1.7976931348623157e308,5e-324,123456789,1234567890,0.1,100]"];
  for (const text of good) {
    try {
      const value: number[] = JSON.parse(text);
      console.log(JSON.stringify(value));
    } catch (e) {
      console.log(text, e.message);
    }
  }
  const bad = ["[1,2,]", "[1,,2]", "[01]", "[1,02]", "[-]", "[1,-]", "[1.]", "[1.,2]", "[.5]", "[1e]", "[1,2", "[1,2,", "[1 2]", "[1,2}", "[1,2.5.5]", "[--1]", "[1,+2]", "[1,0x10]", "[1,2]3", "[1e+]", "[00.5]", "[-01]", "[1,2,tru]"];
  for (const text of bad) {
    try {
      const value: number[] = JSON.parse(text);
      console.log("parsed", text, value);
    } catch (e) {
      console.log(text, e.name, e.message);
    }
  }
  for (const text of ["7", "-7", "1.5", "1e5", "-", "1.", "01", "-0", "", " 3 ", "3 4"]) {
    try {
      const value: number = JSON.parse(text);
      console.log(value, Object.is(value, -0));
    } catch (e) {
      console.log(text, e.name, e.message);
    }
  }
  const nested: number[][] = JSON.parse("[[1,2],[],[3.5]]");
  console.log(nested);
  const list: number[] = JSON.parse("[1,2.25,-3,1e3,0.1,-0]");
  console.log(list, Object.is(list[5], -0));
}
