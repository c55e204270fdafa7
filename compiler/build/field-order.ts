// asc lays out the fields of a class in their order, each at a multiple of its size. What a record of `{ id: number; name: string;
// price: number; sold: boolean }` leaves empty in between takes memory, and time where many of them are read. Here those of the
// generated classes are laid out by size, the largest first. Only classes whose fields are parameters of the constructor: the others
// have initial values, which are computed in the order of the fields.

import { type ClassPrototype, PropertyPrototype, Resolver } from "assemblyscript";

/** What the front end printed. */
const GENERATED = /^app\/(server|client)\//;

const SIZES: ReadonlyMap<string, number> = new Map([
  ...["f64", "i64", "u64"].map((name) => [name, 8] as const),
  ...["i16", "u16"].map((name) => [name, 2] as const),
  ...["bool", "i8", "u8"].map((name) => [name, 1] as const),
]);
/** 32 bits, and all that is a pointer. */
const USUAL = 4;

/** What asc keeps to itself. */
interface Internals {
  finishResolveClass?(this: Resolver, instance: { prototype: ClassPrototype }, reportMode: number): void;
}

let replaced = false;

/** Has asc lay out generated classes by size, from now on. */
export function layOutBySize(): void {
  if (replaced) return;
  replaced = true;
  const resolver = Resolver.prototype as unknown as Internals;
  const { finishResolveClass: finish } = resolver;
  if (!finish) throw new Error("This release of AssemblyScript is not one that Minnow knows.");
  resolver.finishResolveClass = function (this: Resolver, instance, reportMode) {
    if (GENERATED.test(instance.prototype.internalName)) sortFields(instance.prototype);
    return finish.call(this, instance, reportMode);
  };
}

function sortFields(prototype: ClassPrototype): void {
  const { instanceMembers, typeParameterNodes } = prototype;
  if (!instanceMembers || typeParameterNodes?.length) return;
  const members = [...instanceMembers];
  const fields = members.filter(([, member]) => member instanceof PropertyPrototype && member.isField);
  if (!fields.every(([, member]) => isParameter(member as PropertyPrototype))) return;
  const sizes = new Map(fields.map(([name, member]) => [name, sizeOf(member as PropertyPrototype)]));
  const order = ([name]: (typeof members)[number]): number => -(sizes.get(name) ?? 0);
  prototype.instanceMembers = new Map(members.sort((a, b) => order(a) - order(b)));
}

function isParameter({ fieldDeclaration }: PropertyPrototype): boolean {
  return !!fieldDeclaration && fieldDeclaration.parameterIndex >= 0;
}

function sizeOf({ fieldDeclaration }: PropertyPrototype): number {
  const text = fieldDeclaration?.type?.range.toString() ?? "";
  return SIZES.get(text) ?? USUAL;
}
