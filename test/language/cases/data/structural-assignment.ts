interface Named {
  name: string;
}
class Person {
  constructor(public name: string, public age: number) {}
}
interface Pet {
  name: string;
  legs: number;
}
function greet(who: Named): string {
  return `hi ${who.name}`;
}
export function program(): void {
  const ann = new Person("Ann", 30);
  const pet: Pet = { name: "Rex", legs: 4 };
  console.log(greet(ann), greet(pet), greet({ name: "x" }));
  const named: Named = ann;
  named.name = "Anna";
  console.log(ann.name, named === ann);
}
