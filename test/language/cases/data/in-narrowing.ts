interface Fish {
  swim: () => string;
}
interface Bird {
  fly: () => string;
  wings: number;
}
function move(animal: Fish | Bird): string {
  if ("swim" in animal) return animal.swim();
  return `${animal.fly()} ${animal.wings}`;
}
export function program(): void {
  console.log(move({ swim: () => "swims" }), move({ fly: () => "flies", wings: 2 }));
}
