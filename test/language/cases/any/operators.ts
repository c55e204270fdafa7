function part1(): void {
const x: any = 5; console.log(x + 1, x - 1, x * 2, x / 2, x % 3, x ** 2, -x, +x, ~x, x | 1, x << 1);
}

function part2(): void {
const x: any = "5"; console.log(x + 1, x * 2, x < 6, x == "5", x === 5);
}

function part3(): void {
let x: any = 1; x++; x += 5; console.log(x); x = "a"; x += "b"; console.log(x);
}

function part4(): void {
const x: any = 3; if (x > 2 && x < 5) console.log("in"); const y: number = x; console.log(y + 1, `${x}`, x.toFixed(2), x ? "t" : "f", !x, x ?? 4);
}

function part5(): void {
let v: any = 10; v -= 3; v *= 2; v /= 7; v **= 3; v %= 5; v <<= 2; v |= 1; console.log(v, v++, ++v, v--, --v, v > 5, v >= 13, v < "20", v == 13, v != null, typeof v, -v, v.toString(2), v.toFixed(1), (v as number) + 1); v = "x"; v += 1; v ||= "y"; console.log(v, v && "and", v ?? "no"); v = null; v ??= { a: 1 }; v.a += 5; v.b = v.a++; v["c"] ||= []; v.c.push(v.b); console.log(v);
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
  part5();
}
