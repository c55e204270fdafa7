var v1 = 1; console.log("first", v1); var v1 = 2; var v1: number; for (var i = 0; i < 2; i++) {} console.log(i); for (var i = 5; i < 7; i++) {} console.log(i);
if (v1 > 1) { var inner = "in"; } var f = () => v1;
for (var key in { a: 1, b: 2 }) { } for (var item of [1, 2, 3]) { var seen = item * 2; }
try { var t = 1; throw new Error("x"); } catch { var c = "caught"; }
const fs: (() => number)[] = []; for (var q = 0; q < 3; q++) fs.push(() => q);
function use(): string { return `${key} ${item} ${seen} ${t} ${c} ${inner}`; } for (i = 0; i < 2; i++) console.log("again", i); var [d1, d2] = [1, 2]; { var [d3] = [9]; console.log(d3); }
switch (v1) { case 2: var s = "two"; break; default: var s = "other"; } var later: string | undefined; function setLater(): void { later = "set"; }
export function program(): void { console.log(v1, i, inner, f(), use(), fs.map((g) => g()), s, d1 + d2); setLater(); console.log(later); var a = 1; var a = a + 1; console.log(a); { var a = 10; } console.log(a); v1++; console.log(f()); }
