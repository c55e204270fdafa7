class Cat {
  meow(): string {
    return "meow";
  }
}
class Dog {
  constructor(readonly name: string) {}
  bark(): string {
    return `${this.name}: woof`;
  }
}
function speak(pet: Cat | Dog): string {
  return pet instanceof Cat ? pet.meow() : pet.bark();
}
export function program(): void {
  const pets: (Cat | Dog)[] = [new Cat(), new Dog("Rex")];
  console.log(pets.map(speak).join());
}
