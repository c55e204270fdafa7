interface Named {
  name: string;
  nick?: string;
}

interface Dog extends Named {
  age: number;
}

interface Puppy extends Dog {
  toy: string;
  weight?: number;
}

function greet(thing: Named): string {
  return `${thing.name} (${thing.nick ?? "no nick"})`;
}

function older(dogs: Dog[]): string {
  return dogs.map((dog) => `${dog.name}:${dog.age + 1}`).join(" ");
}

async function fetched(age: number): Promise<Puppy> {
  return { toy: "ball", name: "Pip", age };
}

function pairs(words: string[]): { word: string; length: number }[] {
  return words.map((word) => ({ length: word.length, word }));
}

function first(list: { word: string; length: number }[]): { word: string; length: number } {
  return list[0]!;
}

export async function program(): Promise<void> {
  const rex: Dog = { name: "Rex", age: 4, nick: "R" };
  const pip: Puppy = { age: 1, toy: "bone", name: "Pip", weight: 2.5 };
  console.log(greet(rex), greet(pip), older([rex, pip]));
  const later = await fetched(3);
  later.nick = "P";
  const top = first(pairs(["pear", "fig"]));
  console.log(top.word, top.length);
  console.log(greet(later), later.toy, later.age, later.weight ?? 0);
}
