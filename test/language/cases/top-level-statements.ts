import { sleep } from "minnow";
const out: string[] = [];
const fs: (() => number)[] = [];
let total = 0;
for (let i = 0; i < 3; i++) {
  total += i;
  fs.push(() => i);
}
if (total > 2) {
  out.push("big");
  let k = 1;
  const f = () => {
    k++;
  };
  f();
  out.push(`${k}`);
} else out.push("small");
try {
  throw new Error("top");
} catch (e) {
  out.push(e.message);
}
{
  const total = 5;
  out.push(`${total}`);
}
switch (total) {
  case 3:
    out.push("three");
}
while (total < 5) total++;
const { length } = out;
export async function program(): Promise<void> {
  await sleep(0);
  console.log(out.join(), fs.map((f) => f()).join(), total);
}
