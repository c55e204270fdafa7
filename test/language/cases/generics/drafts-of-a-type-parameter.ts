interface Entity { readonly id: string; createdAt: number } interface User extends Entity { name: string; email?: string }
type Draft<T extends Entity> = Omit<T, keyof Entity> & Partial<Entity>;
let counter = 0; function create<T extends Entity>(d: Draft<T>): T { return { id: `id${++counter}`, createdAt: 0, ...d } as T; }
type New<T> = Omit<T, "id">; function make<T extends { id: number }>(d: New<T>): T { return { ...d, id: 5 } as T; } function make2<T extends { id: number }>(d: New<T>): T { return { ...d, id: 5 } as unknown as T; }
export function program(): void { console.log(create<User>({ name: "a" }), create<User>({ name: "a", id: "x" })); console.log(make<{ id: number; v: string }>({ v: "q" }), make2<{ id: number; w: string }>({ w: "q" })); }
