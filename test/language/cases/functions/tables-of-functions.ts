// Tables of functions.
type Schema = { name: (v: string) => boolean; age: (v: number) => boolean; active: (v: boolean) => boolean };
type Value = { name: string; age: number; active: boolean };
const schema: Schema = { name: (v) => v.length > 2, age: (v) => v >= 18, active: (v) => v };
function check<K extends keyof Value>(key: K, value: Value[K]): boolean {
  const validate = schema[key] as (v: Value[K]) => boolean;
  return validate(value);
}
export function program(): void {
  const value = { name: "Al", age: 10, active: true };
  const ks = Object.keys(schema) as (keyof Value)[];
  console.log(ks.map((k) => check(k, value[k])));
}
