// JSON. What `parse` gives is what its context says; in editors that is `any`.

interface JSON {
  parse<T = any>(text: string, reviver?: (key: string, value: any) => unknown): T;
  stringify(
    value: unknown,
    replacer?: ((key: string, value: any) => unknown) | readonly (string | number)[] | null,
    space?: string | number,
  ): string;
}
declare const JSON: JSON;
