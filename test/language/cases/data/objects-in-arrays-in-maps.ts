interface Student {
  name: string;
  grades: number[];
}
export function program(): void {
  const classes = new Map<string, Student[]>();
  classes.set("1a", [{ name: "ann", grades: [1, 2] }]);
  classes.get("1a")?.push({ name: "bob", grades: [] });
  classes.get("1a")?.[1].grades.push(3, 3.5);
  const average = (s: Student): number => (s.grades.length === 0 ? 0 : s.grades.reduce((x, y) => x + y, 0) / s.grades.length);
  for (const s of classes.get("1a") ?? []) console.log(s.name, average(s));
  console.log(classes.get("9z")?.length, classes.get("1a")?.length);
}
