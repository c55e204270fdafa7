// JSON. What `parse` gives is what its context says; in editors that is `any`.

interface JSON {
  parse<T = any>(text: string, reviver?: (key: string, value: unknown) => unknown): T;
  stringify(
    value: unknown,
    replacer?: ((key: string, value: unknown) => unknown) | readonly (string | number)[] | null,
    space?: string | number,
  ): string;
}
declare const JSON: JSON;
