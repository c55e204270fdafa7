interface Point {
  x: number;
  y: number;
  label?: string;
}

interface Tree {
  name: string;
  children: Tree[];
}

class Animal {
  name: string;
  constructor(name: string) {
    this.name = name;
  }
  speak(): string {
    return `${this.name} makes a sound`;
  }
  get upper(): string {
    return this.name.toUpperCase();
  }
  static create(name: string): Animal {
    return new Animal(name);
  }
}

class Dog extends Animal {
  tricks: string[] = [];
  speak(): string {
    return `${super.speak()}: woof`;
  }
  learn(trick: string): Dog {
    this.tricks.push(trick);
    return this;
  }
}

function describe(point: Point): string {
  const { x, y } = point;
  return `${x},${y} ${point.label ?? "no label"}`;
}

function depth(tree: Tree): number {
  let most = 0;
  for (const child of tree.children) most = Math.max(most, depth(child));
  return most + 1;
}

function find(words: string[], start: string): string | null {
  for (const word of words) if (word.startsWith(start)) return word;
  return null;
}

function kindOf(text: string): number {
  switch (text) {
    case "a":
    case "b":
      return 1;
    case "c":
      return 2;
    default:
      return 3;
  }
}

export function program(): void {
  console.log(describe({ x: 1, y: 2 }), describe({ y: 5, x: 4, label: "here" }));
  console.log(depth({ name: "a", children: [{ name: "b", children: [] }, { name: "c", children: [{ name: "d", children: [] }] }] }));
  const dog = new Dog("Rex");
  console.log(dog.speak(), dog.upper, Animal.create("Tom").speak());
  console.log(dog.learn("sit").learn("roll").tricks.join("+"));
  const animal: Animal = dog;
  console.log(animal.speak(), animal instanceof Dog);
  const found = find(["pear", "apple"], "ap");
  console.log(found !== null ? found.length : -1, find([], "x") ?? "missing");
  console.log(found?.toUpperCase() ?? "none");
  console.log(kindOf("a"), kindOf("b"), kindOf("c"), kindOf("z"));
  const counts = new Map<string, number>();
  for (const word of ["a", "b", "a"]) counts.set(word, (counts.get(word) ?? 0) + 1);
  console.log(counts.get("a") ?? 0, counts.get("b") ?? 0, counts.has("z"), counts.size);
  let text = "";
  for (const char of "héllo😀") text += `[${char}]`;
  console.log(text, "abc"[1], "a-b-c".split("-").join("+"), "  trim ".trim());
  let maybe: number | null = null;
  console.log(maybe === null);
  maybe = 5;
  console.log(maybe + 1);
  const grid: number[][] = [[1, 2], [3, 4]];
  for (const row of grid) console.log(row.map((n) => n * n).join(" "));
  const point: Point = { x: 1, y: 1 };
  point.x += 4;
  point.label = "moved";
  console.log(describe(point), point.label.length);
  const first = point.x > 0;
  const second = point.x < 0;
  console.log(first && !second, first || second, first !== second);
}
