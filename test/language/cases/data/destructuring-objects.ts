interface User {
  name: string;
  address: { city: string; zip: string };
  age?: number;
}
export function program(): void {
  const user: User = { name: "Ann", address: { city: "Bonn", zip: "53111" } };
  const { name, address } = user;
  const { city, zip: code } = address;
  const { age = 33 } = user;
  console.log(name, city, code, age);
  const { address: { city: town } } = user;
  console.log(town);
}
