interface Admin {
  role: "admin";
  rights: string[];
}
interface Guest {
  role: "guest";
  until: number;
}
type Person = Admin | Guest;
function isAdmin(p: Person): p is Admin {
  return p.role === "admin";
}
export function program(): void {
  const people: Person[] = [{ role: "admin", rights: ["r", "w"] }, { role: "guest", until: 7 }];
  for (const p of people) console.log(isAdmin(p) ? p.rights.join() : p.until);
  console.log(people.filter(isAdmin).map((a) => a.rights.length).join());
}
