const ROLES = ["admin", "user", "guest"] as const;
type Role = (typeof ROLES)[number];
const CONFIG = { retries: 3, mode: "fast", nested: { deep: true } } as const;
export function program(): void {
  const role: Role = ROLES[1];
  console.log(role, ROLES.length, ROLES.join(), CONFIG.retries, CONFIG.mode, CONFIG.nested.deep);
  for (const each of ROLES) console.log(each.toUpperCase());
}
