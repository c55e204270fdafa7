// A component is its core module with other things around it, and these depend only on what the core imports and exports. So after an
// edit the new core is put where the old one stood: making a component anew takes forty milliseconds.

import { type ComponentOptions, makeComponent } from "./component.ts";
import { faceOf } from "./core-face.ts";
import { CORE_MODULE, coreModuleOf, join, leb, sectionsOf, withoutCustom } from "./wasm-sections.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Makes components of one app, again and again. */
export type ComponentMaker = (core: Uint8Array, options: ComponentOptions) => Promise<Bytes>;

interface Kept {
  face: string;
  before: Bytes;
  /** What stands behind the core's own sections. */
  tail: Bytes;
  after: Bytes;
}

/**
 * `makeComponent` for debug builds that remembers what it put around the last core.
 *
 * @example
 * const make = keepingComponent();
 * const component = await make(core, { debug: true });
 */
export function keepingComponent(): ComponentMaker {
  let kept: Kept | null = null;
  return async (core, options) => {
    if (!options.debug) return makeComponent(core, options);
    const bare = withoutCustom(core, (name) => name === "sourceMappingURL");
    const face = faceOf(bare);
    if (kept && face === kept.face) return around(bare, kept);
    const component = await makeComponent(core, options);
    kept = face === null ? null : surroundings(component, bare, face);
    return component;
  };
}

/** What is around the core; null where the core in the component is not the one that was given. */
function surroundings(component: Bytes, bare: Bytes, face: string): Kept | null {
  const section = sectionsOf(component).find(({ id }) => id === CORE_MODULE);
  const inside = coreModuleOf(component);
  if (!section || Buffer.compare(inside.subarray(0, bare.length), bare) !== 0) return null;
  const before = component.slice(0, section.start);
  return { face, before, tail: inside.slice(bare.length), after: component.slice(section.end) };
}

function around(bare: Bytes, { before, tail, after }: Kept): Bytes {
  const size = leb(bare.length + tail.length);
  return join([before, Uint8Array.of(CORE_MODULE), size, bare, tail, after]);
}
