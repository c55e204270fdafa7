// Cuts a failing program down: statements go, blocks take the place of what is around them, expressions become simpler,
// as long as the program fails in the same way.

import type { Tree } from "./tree.ts";

/** One way to make a program smaller: replaces a node by others (in a block), or by another (elsewhere). */
interface Cut {
  parent: Tree;
  index: number;
  by: (Tree | string)[];
  size: number;
}

/** Programs that are tried at once. */
const AT_ONCE = 12;

/**
 * The smallest program found that still fails. `failing` tells for each candidate whether it does.
 *
 * @example
 * const minimal = await shrink(generate(17), (trees) => Promise.all(trees.map(differs)));
 */
export async function shrink(tree: Tree, failing: (candidates: Tree[]) => Promise<boolean[]>): Promise<Tree> {
  let best = tree;
  for (let found = true; found; ) {
    found = false;
    const count = cutsOf(best).length;
    for (let from = 0; from < count && !found; from += AT_ONCE) {
      const candidates = range(from, Math.min(from + AT_ONCE, count)).map((index) => applied(best, index));
      const first = (await failing(candidates)).indexOf(true);
      if (first < 0) continue;
      best = candidates[first]!;
      found = true;
    }
  }
  return best;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** The tree with its `index`th cut made; the largest come first. */
function applied(tree: Tree, index: number): Tree {
  const copy = structuredClone(tree);
  const { parent, index: at, by } = cutsOf(copy)[index]!;
  parent.parts.splice(at, 1, ...by);
  return copy;
}

function cutsOf(tree: Tree): Cut[] {
  const cuts: Cut[] = [];
  const visit = (parent: Tree): void => {
    for (const [index, part] of parent.parts.entries()) {
      if (typeof part === "string") continue;
      const size = sizeOf(part);
      if (parent.kind === "block") {
        cuts.push({ parent, index, by: [], size });
        for (const inner of part.parts) {
          if (typeof inner !== "string" && inner.kind === "block")
            cuts.push({ parent, index, by: inner.parts, size: size - sizeOf(inner) });
        }
      } else if (part.kind === "expression") {
        const simple = SIMPLE[part.type];
        if (simple && size > 1) cuts.push({ parent, index, by: [simple], size });
        for (const inner of inside(part)) {
          if (inner.type === part.type) cuts.push({ parent, index, by: [inner], size: size - sizeOf(inner) });
        }
      }
      visit(part);
    }
  };
  visit(tree);
  return cuts.sort((a, b) => b.size - a.size);
}

const SIMPLE: Record<string, string> = { number: "1", string: '"s"', boolean: "yes", "number[]": "[1, 2]" };

/** Expressions inside an expression. */
function inside(tree: Tree): Tree[] {
  const trees = tree.parts.filter((part) => typeof part !== "string");
  return trees.flatMap((part) => (part.kind === "expression" ? [part, ...inside(part)] : []));
}

function sizeOf(tree: Tree): number {
  return tree.parts.reduce((sum, part) => sum + (typeof part === "string" ? 0 : sizeOf(part)), 1);
}
