/** Values in flat form: parameters of imports are lifted, parameters of exports lowered. */
import { asCases, asFields, type CoreType, flatten } from "../layout.ts";
import { type PlainType, resolveAlias, type Type } from "../model.ts";
import { camel } from "../names.ts";
import { enumTable, enumValue, flagsValue, listLoader, taggedValue } from "./load.ts";
import type { Output } from "./output.ts";
import { flagsBits, lowerList } from "./store.ts";
import { isBytes, isNested, isPlainEnum, label, spell } from "./types.ts";

/** An expression that makes a value out of flat ones, which must be plain names or literals. Bytes are a view. */
export function liftFlat(type: Type, flat: string[], out: Output): string {
  const plain = resolveAlias(type);
  const [first = "", second = ""] = flat;
  if (isPlainEnum(plain)) return enumValue(plain, first, out);
  const fields = asFields(plain);
  if (fields) return liftFields(plain, flat, out);
  switch (plain.kind) {
    case "string":
      return `g.liftString(${first} >>> 0, ${second} >>> 0)`;
    case "own":
      return `g.take<${out.names.of(plain.resource)}>(${first})`;
    case "borrow":
      return `g.get<${out.names.of(plain.resource)}>(${first})`;
    case "list":
      if (isBytes(plain)) return `g.viewBytes(${first} >>> 0, ${second} >>> 0)`;
      return `${listLoader(plain.element, out)}(g, ${first} >>> 0, ${second} >>> 0)`;
    case "option": {
      const value = liftFlat(plain.some, flat.slice(1), out);
      return `${first} === 0 ? undefined : ${isNested(plain) ? `{ val: ${value} }` : value}`;
    }
    case "result":
    case "variant":
      return `${caseLifter(plain, out)}(${["g", ...flat].join(", ")})`;
    default:
      return liftNumber(plain, first);
  }
}

/** Writes what must be computed first; returns one expression for each flat value. */
export function lowerFlat(type: Type, value: string, out: Output): string[] {
  const plain = resolveAlias(type);
  if (isPlainEnum(plain)) return [`${enumTable(plain, out)}.indexOf(${value})`];
  const fields = asFields(plain);
  if (fields) {
    return fields.flatMap((field) => {
      const local = out.local();
      out.body.add(`const ${local} = ${value}${plain.kind === "tuple" ? `[${field.name}]` : `.${camel(field.name)}`};`);
      return lowerFlat(field.type, local, out);
    });
  }
  switch (plain.kind) {
    case "string":
      return lowerPair(`g.lowerString(${value})`, value, out);
    case "list":
      return lowerPair(lowerList(plain.element, value, out), value, out);
    case "own":
    case "borrow":
      return [`g.add(${value})`];
    case "bool":
      return [`${value} ? 1 : 0`];
    case "char":
      return [`${value}.codePointAt(0) as number`];
    case "flags":
      return [flagsBits(plain.names, value)];
    case "option":
    case "result":
    case "variant":
      return lowerCases(plain, value, out);
    default:
      return [value];
  }
}

/** The TypeScript type of a core value. */
export function coreSpell(core: CoreType): string {
  return core === "i64" ? "bigint" : "number";
}

function liftFields(type: PlainType, flat: string[], out: Output): string {
  let at = 0;
  const values = (asFields(type) ?? []).map((field) => {
    const width = flatten(field.type).length;
    const value = liftFlat(field.type, flat.slice(at, at + width), out);
    at += width;
    return type.kind === "tuple" ? value : `${camel(field.name)}: ${value}`;
  });
  return type.kind === "tuple" ? `[${values.join(", ")}]` : `{ ${values.join(", ")} }`;
}

function liftNumber(type: PlainType, flat: string): string {
  switch (type.kind) {
    case "bool":
      return `${flat} !== 0`;
    case "u8":
    case "u16":
    case "u32":
      return `${flat} >>> 0`;
    case "u64":
      return `BigInt.asUintN(64, ${flat})`;
    case "char":
      return `String.fromCodePoint(${flat})`;
    case "flags":
      return flagsValue(type.names, flat);
    default:
      return flat;
  }
}

/** The function that lifts a result or a variant; its cases share their flat values. */
function caseLifter(type: PlainType, out: Output): string {
  const name = `lift${label(type, out)}`;
  return out.helper(name, () => {
    const cores = flatten(type);
    const params = cores.map((core, index) => `p${index}: ${coreSpell(core)}`);
    out.function(`${name}(${["g: Guest", ...params].join(", ")}): ${spell(type, out)}`, () => {
      const cases = asCases(type) ?? [];
      const empty = type.kind === "result" ? "undefined" : undefined;
      out.body.block("switch (p0)", () => {
        cases.forEach((one, index) => {
          out.body.block(index === cases.length - 1 ? "default:" : `case ${index}:`, () => {
            const payload = one.type ? liftFlat(one.type, sharedFlats(one.type, cores, out), out) : empty;
            out.body.add(`return ${taggedValue(one, payload)};`);
          });
        });
      });
    });
  });
}

/** The flat values of one case, converted out of the slots that it shares with the others. */
function sharedFlats(type: Type, slots: CoreType[], out: Output): string[] {
  return flatten(type).map((core, index) => {
    const from = slots[index + 1] as CoreType;
    if (from === core) return `p${index + 1}`;
    const local = out.local();
    out.body.add(`const ${local} = ${convert(`p${index + 1}`, [from, core], out)};`);
    return local;
  });
}

function lowerPair(lower: string, value: string, out: Output): string[] {
  const local = out.local();
  out.body.add(`const ${local} = ${lower};`);
  return [local, `${value}.length`];
}

function lowerCases(type: PlainType, value: string, out: Output): string[] {
  const cores = flatten(type);
  const slots = cores.map((core) => ({ core, name: out.local() }));
  for (const { core, name } of slots) out.body.add(`let ${name} = ${core === "i64" ? "0n" : "0"};`);
  (asCases(type) ?? []).forEach((one, index) => {
    const test = type.kind === "option" ? `${value} !== undefined` : `${value}.tag === "${one.name}"`;
    if (type.kind === "option" && index === 0) return;
    out.body.block(`if (${test})`, () => {
      out.body.add(`${slots[0]?.name} = ${index};`);
      if (!one.type) return;
      const payload = out.local();
      out.body.add(`const ${payload} = ${type.kind === "option" && !isNested(type) ? value : `${value}.val`};`);
      const from = flatten(one.type);
      lowerFlat(one.type, payload, out).forEach((flat, at) => {
        const slot = slots[at + 1];
        if (slot) out.body.add(`${slot.name} = ${convert(flat, [from[at] as CoreType, slot.core], out)};`);
      });
    });
  });
  return slots.map((slot) => slot.name);
}

/** A core value in the type of a slot that holds other types too, or back. */
function convert(value: string, [from, to]: [CoreType, CoreType], out: Output): string {
  if (from === to) return value;
  if (from === "i32" && to === "i64") return `BigInt((${value}) >>> 0)`;
  if (from === "i64" && to === "i32") return `Number(BigInt.asIntN(32, ${value}))`;
  return `${bitCast(from, to, out)}(${value})`;
}

/** A function that keeps the bits and changes the type; what is wider is filled with zeros. */
function bitCast(from: CoreType, to: CoreType, out: Output): string {
  const methods: Record<CoreType, string> = { i32: "Int32", i64: "BigInt64", f32: "Float32", f64: "Float64" };
  const name = `${from}To${to.toUpperCase()}`;
  return out.helper(name, () => {
    out.function(`${name}(value: ${coreSpell(from)}): ${coreSpell(to)}`, () => {
      out.body.add("const bits = new DataView(new ArrayBuffer(8));");
      out.body.add(`bits.set${methods[from]}(0, value, true);`, `return bits.get${methods[to]}(0, true);`);
    });
  });
}
