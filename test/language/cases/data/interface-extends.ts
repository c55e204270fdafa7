interface Animal {
  name: string;
}
interface Dog extends Animal {
  breed: string;
}
interface Puppy extends Dog {
  weeks: number;
}
const describe = (a: Animal): string => a.name;
export function program(): void {
  const p: Puppy = { name: "Bo", breed: "Lab", weeks: 6 };
  const d: Dog = p;
  console.log(describe(p), describe(d), d.breed, p.weeks);
  const all: Animal[] = [p, { name: "Tom" }];
  console.log(all.map(describe).join());
}
