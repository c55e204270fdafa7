export function program(): void {
  const ages = new Map<string, number>([["ann", 31], ["bob", 25]]);
  ages.set("cid", 40);
  for (const [name, age] of ages) console.log(name, age);
  for (const name of ages.keys()) console.log(name);
  console.log([...ages.values()].join(), [...ages].length, Array.from(ages.entries()).length);
  ages.forEach((age, name) => console.log(name, age * 2));
  ages.delete("ann");
  console.log(ages.size, ages.has("ann"), ages.get("bob"));
}
