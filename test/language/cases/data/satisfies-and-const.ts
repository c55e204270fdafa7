// Satisfies and const.
type Color = { r: number; g: number } | string;
const palette = { red: { r: 1, g: 2 }, blue: "#00f", list: [{ r: 1, g: 2 }] } satisfies Record<string, Color | Color[]>;
const routes = { home: { path: "/", auth: false }, admin: { path: "/admin", auth: true, roles: ["a"] } } as const satisfies Record<string, { path: string; auth: boolean; roles?: readonly string[] }>;
type Name = keyof typeof routes;
const handlers = { a: (n: number) => ({ v: n }), b: (n) => ({ v: n + 1 }) } satisfies Record<string, (n: number) => { v: number; w?: string }>;
export function program(): void {
  console.log(palette.red.r, palette.blue.toUpperCase(), palette.list.length, palette);
  const names = Object.keys(routes) as Name[];
  for (const n of names) console.log(n, routes[n].path, routes[n].auth);
  console.log(routes.admin.roles[0], handlers.a(1), handlers.b(2).v);
}
