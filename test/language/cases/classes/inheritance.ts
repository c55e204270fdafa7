class Animal {
  constructor(protected name: string) {}
  speak(): string {
    return `${this.name} makes ${this.sound()}`;
  }
  protected sound(): string {
    return "a noise";
  }
}
class Dog extends Animal {
  constructor(name: string, private tricks: number = 0) {
    super(name);
  }
  protected override sound(): string {
    return "woof";
  }
  learn(): number {
    return ++this.tricks;
  }
}
class Puppy extends Dog {
  override speak(): string {
    return `${super.speak()} softly`;
  }
}
export function program(): void {
  const zoo: Animal[] = [new Animal("Thing"), new Dog("Rex"), new Puppy("Bo", 3)];
  for (const a of zoo) console.log(a.speak(), a instanceof Dog, a instanceof Puppy);
  const bo = zoo[2];
  if (bo instanceof Dog) console.log(bo.learn());
}
