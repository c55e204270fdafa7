// `var`: hoisted to the function, shared by all closures, declared as often as you like.

function shared(): string {
  const fns: (() => number)[] = [];
  for (var i = 0; i < 3; i++) fns.push(() => i);
  var i = i + 10;
  return `${i} ${fns.map((fn) => fn()).join()}`;
}
function perTurn(): string {
  const fns: (() => number)[] = [];
  var double = 0;
  var last = "";
  for (const x of [1, 2, 3]) {
    var double = x * 2;
    fns.push(() => double);
  }
  for (var last of ["a", "b"]) double++;
  return `${double} ${last} ${fns.map((fn) => fn()).join()}`;
}
function hoisted(flag: boolean): string {
  if (flag) {
    var text = "set";
    var [a, { b }] = [1, { b: 2 }] as [number, { b: number }];
  } else {
    text = "else";
    a = b = 0;
  }
  var text: string;
  return `${text} ${a} ${b} ${later() * 2}`;
  function later(): number {
    return count;
  }
  var count = 1;
}
function shadow(n: number): number {
  var n = n + 1;
  {
    let n = 100;
    n++;
  }
  return n;
}
var top = 1;
if (top === 1) {
  var inner = "in";
  top++;
}

export function program(): void {
  console.log(shared(), perTurn(), hoisted(true), hoisted(false), shadow(1), top);
}
