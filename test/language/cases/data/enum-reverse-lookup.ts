enum Planet {
  Mercury = 1,
  Venus,
  Earth,
}
export function program(): void {
  console.log(Planet[2], Planet[Planet.Earth], Planet["Venus"]);
  const home: Planet = Planet.Earth;
  console.log(`home is ${Planet[home]}`);
}
