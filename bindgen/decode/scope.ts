import type { Interface, Type } from "../model.ts";

/** Function type: WIT's functions get their names when an interface exports them. */
export interface FuncShape {
  kind: "func";
  params: { name: string; type: Type }[];
  result: Type | undefined;
}

/** What a component type declares. */
export interface ComponentShape {
  kind: "component";
  imports: Interface[];
  exports: Interface[];
  components: Map<string, ComponentShape>;
}

export interface InstanceShape {
  kind: "instance";
  body: Interface;
}

export type Entry = Type | FuncShape | ComponentShape | InstanceShape;

/** One index space of types and instances; component and instance types nest. */
export class Scope {
  readonly types: Entry[] = [];
  readonly instances: Interface[] = [];
  private readonly parent: Scope | undefined;

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  outer(count: number): Scope {
    let scope: Scope = this;
    for (let i = 0; i < count; i++) {
      if (!scope.parent) throw new Error("an alias leaves the component type");
      scope = scope.parent;
    }
    return scope;
  }

  entry(index: number): Entry {
    const entry = this.types[index];
    if (!entry) throw new Error(`the component type has no type ${index}`);
    return entry;
  }

  value(index: number): Type {
    const entry = this.entry(index);
    if (entry.kind === "func" || entry.kind === "component" || entry.kind === "instance") {
      throw new Error(`type ${index} of the component type is not a value type`);
    }
    return entry;
  }

  func(index: number): FuncShape {
    const entry = this.entry(index);
    if (entry.kind !== "func") throw new Error(`type ${index} of the component type is not a function type`);
    return entry;
  }
}
