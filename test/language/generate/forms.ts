// Code as text with places in it. `«number»` is an expression of that type, `«p=Point»` a variable that is there (`«p=!number»`:
// one that may be assigned), `«x:number»` and `«x!number»` declare one (the latter may be assigned), `«p»` names it again,
// `«~number»` must not wait. `«block»` and `«loop»` are bodies, `‹a¦b›` is one of these. A form whose variable is not there makes nothing.

import type { Generator, Maker, Producer, Variable } from "./generator.ts";
import { body } from "./generator.ts";
import type { Part, Tree } from "./tree.ts";
import { expression, statement } from "./tree.ts";

/** Expressions of one type, each form as likely as the others. */
export function valued(type: string, weight: number, forms: readonly string[]): Producer {
  return {
    type,
    weight,
    make(gen, depth) {
      const parts = gen.inside({}, () => filled(gen, depth, gen.random.pick(forms)));
      return parts && expression(type, ...parts);
    },
  };
}

/** Statements. What a form declares stays where it begins with that. */
export function done(weight: number, forms: readonly string[]): Maker {
  return {
    weight,
    make(gen, depth) {
      const form = gen.random.pick(forms);
      if (depth <= 0 && /«(block|loop)»/.test(form)) return null;
      const stays = /^(let|const) /.test(form);
      const parts = stays ? filled(gen, depth, form) : gen.inside({}, () => filled(gen, depth, form));
      return parts && statement(...parts);
    },
  };
}

/** Statements only where `await` may stand. */
export function awaited(weight: number, forms: readonly string[]): Maker {
  const { make } = done(weight, forms);
  return { weight, make: (gen, depth) => (gen.place.async ? make(gen, depth) : null) };
}

/** Declarations at the top level, as they are. */
export function written(...texts: readonly string[]): () => Tree[] {
  return () => texts.map((text) => statement(text));
}

function filled(gen: Generator, depth: number, form: string): Part[] | null {
  const names = new Map<string, string>();
  const declared: Variable[] = [];
  const parts: Part[] = [];
  for (const piece of form.split(/(«[^»]*»|‹[^›]*›)/)) {
    const place = piece.slice(1, -1);
    if (piece.startsWith("‹")) parts.push(gen.random.pick(place.split("¦")));
    else if (!piece.startsWith("«")) parts.push(piece);
    else {
      const made = filledPlace(gen, depth, place, names, declared);
      if (!made) return null;
      parts.push(made);
    }
  }
  for (const each of declared) gen.add(each);
  return parts;
}

/** What a form declares can be used in its bodies, and behind it. */
function filledPlace(
  gen: Generator,
  depth: number,
  place: string,
  names: Map<string, string>,
  declared: Variable[],
): Part | null {
  const name = names.get(place);
  if (name) return name;
  if (place === "block" || place === "loop") {
    return gen.inside(place === "loop" ? { loop: true } : {}, () => {
      for (const each of declared) gen.add(each);
      return place === "loop" ? body(gen, depth - 1) : gen.block(depth - 1, 2);
    });
  }
  const [, alias = "", sign = "", type = ""] = /^([a-z]\w*)(=!|=|:|!)(.*)$/s.exec(place) ?? [];
  if (!alias) {
    const type = place.replace("~", "");
    return gen.inside(type === place ? {} : { async: false }, () => gen.expression(type, Math.min(depth, 2) - 1));
  }
  if (sign.startsWith("=")) {
    const known = gen.variable(type, sign === "=!");
    if (!known) return null;
    names.set(alias, known.name);
    return known.name;
  }
  const made = { name: gen.unique(alias), type, mutable: sign === "!" };
  names.set(alias, made.name);
  declared.push(made);
  return made.name;
}
