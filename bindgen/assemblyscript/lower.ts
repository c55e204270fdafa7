/** Parameters of imported functions: from AssemblyScript values to flat core values. */
import { asFields, type CoreType, flatten } from "../layout.ts";
import { type PlainType, type ResultType, resolveAlias, type Type } from "../model.ts";
import { camel } from "../names.ts";
import { type File, isPlainEnum } from "./file.ts";
import { payloadCases } from "./load.ts";
import { lowerList } from "./store.ts";
import { caseField, isNullable, isReference, scalarOf } from "./types.ts";

/** Makes names for the locals of one function. */
export class Locals {
  private count = 0;

  make(): string {
    return `t${this.count++}`;
  }
}

/** Writes what must be computed first to the file's body; returns one expression for each flat value. */
export function lowerFlat(type: Type, value: string, locals: Locals, file: File): string[] {
  const plain = resolveAlias(type);
  const scalar = scalarOf(plain);
  if (scalar) return [scalar === "bool" ? `i32(${value})` : isWide(scalar) ? value : `<i32>${value}`];
  if (isPlainEnum(plain)) return [`<i32>${value}`];
  const fields = asFields(plain);
  if (fields) {
    return fields.flatMap((field) => {
      const local = locals.make();
      file.body.add(`const ${local} = ${value}.${plain.kind === "tuple" ? `f${field.name}` : camel(field.name)};`);
      return lowerFlat(field.type, local, locals, file);
    });
  }
  switch (plain.kind) {
    case "string":
      return [`changetype<i32>(${value})`, `${value}.length`];
    case "own":
    case "borrow":
      return [`${value}.handle`];
    case "list":
      return lowerListOnce(plain.element, value, locals, file);
    default:
      return lowerCases(plain, value, locals, file);
  }
}

function isWide(scalar: string): boolean {
  return scalar.endsWith("64") || scalar === "f32";
}

function lowerListOnce(element: Type, value: string, locals: Locals, file: File): string[] {
  const [data, length] = lowerList(element, value, file);
  const local = locals.make();
  file.body.add(`const ${local} = <i32>${data};`);
  return [local, length];
}

/** One case that carries a value: how it is told from the others, and where its value is. */
interface Branch {
  test: string;
  type: Type;
  payload: string;
  /** The payload's type is nullable in its class. What is missing there goes out as zeros. */
  nullable: boolean;
}

function lowerCases(type: PlainType, value: string, locals: Locals, file: File): string[] {
  const slots = makeSlots(type, tagOf(type, value), locals, file);
  for (const { test, ...branch } of branchesOf(type, value)) {
    file.body.block(`if (${test})`, () => lowerPayload(branch, { slots, locals, file }));
  }
  return slots.map((slot) => slot.name);
}

/** The flat form of a result whose side is known. */
export function lowerSide(
  type: ResultType,
  side: "ok" | "err",
  value: string,
  { locals, file }: Omit<Target, "slots">,
): string[] {
  const slots = makeSlots(type, side === "ok" ? "0" : "1", locals, file);
  const payload = type[side];
  if (payload) lowerPayload({ type: payload, payload: value, nullable: false }, { slots, locals, file });
  return slots.map((slot) => slot.name);
}

interface Target {
  slots: { core: CoreType; name: string }[];
  locals: Locals;
  file: File;
}

function makeSlots(type: PlainType, tag: string, locals: Locals, file: File): Target["slots"] {
  const slots = flatten(type).map((core) => ({ core, name: locals.make() }));
  slots.forEach(({ core, name }, index) => {
    file.body.add(index === 0 ? `const ${name}: i32 = ${tag};` : `let ${name}: ${core} = 0;`);
  });
  return slots;
}

function lowerPayload({ type, payload, nullable }: Omit<Branch, "test">, { slots, locals, file }: Target): void {
  const assign = (value: string): void => {
    const cores = flatten(type);
    lowerFlat(type, value, locals, file).forEach((flat, index) => {
      const slot = slots[index + 1];
      if (slot) file.body.add(`${slot.name} = ${coerce(flat, cores[index] as CoreType, slot.core)};`);
    });
  };
  if (!/\W/.test(payload)) return assign(payload);
  const local = locals.make();
  file.body.add(`const ${local} = ${payload};`);
  if (nullable) file.body.block(`if (${local} !== null)`, () => assign(local));
  else assign(local);
}

function tagOf(type: PlainType, value: string): string {
  if (type.kind === "option") return `i32(${value} !== null)`;
  if (type.kind === "result") return `i32(!${value}.ok)`;
  return `<i32>${value}.tag`;
}

function branchesOf(type: PlainType, value: string): Branch[] {
  if (type.kind === "option") {
    const payload = isNullable(type) ? `${value}.value` : value;
    return [{ test: `${value} !== null`, type: type.some, payload, nullable: false }];
  }
  const nullable = (payload: Type): boolean => isReference(payload) && resolveAlias(payload).kind !== "option";
  if (type.kind === "result") {
    const { ok, err } = type;
    const sides: Branch[] = [];
    if (ok) sides.push({ test: `${value}.ok`, type: ok, payload: `${value}.value`, nullable: nullable(ok) });
    if (err) sides.push({ test: `!${value}.ok`, type: err, payload: `${value}.error`, nullable: nullable(err) });
    return sides;
  }
  if (type.kind !== "variant") throw new Error(`${type.kind} has no cases with values`);
  return payloadCases(type.cases).map(({ one, type: payload, index }) => ({
    test: `<i32>${value}.tag == ${index}`,
    type: payload,
    payload: `${value}.${caseField(one.name)}`,
    nullable: nullable(payload),
  }));
}

/** A flat value of one case in the slot that it shares with other cases. */
function coerce(value: string, from: CoreType, to: CoreType): string {
  if (from === to) return value;
  if (from === "f32") return to === "i32" ? `reinterpret<i32>(${value})` : `<i64><u32>reinterpret<i32>(${value})`;
  if (from === "f64") return `reinterpret<i64>(${value})`;
  return `<i64><u32>${value}`;
}
