import { Lines } from "../lines.ts";
import type { World } from "../model.ts";
import { TypeNames } from "../names.ts";

/** The one output file under construction, and the helper functions that were asked for. */
export class Output {
  readonly body: Lines = new Lines();
  readonly names: TypeNames;
  private readonly helpers = new Map<string, () => void>();
  private readonly emitted = new Set<string>();
  private locals = 0;

  constructor(world: World) {
    this.names = new TypeNames(world);
  }

  /** A function of the file that is written once, when something needs it. */
  helper(name: string, write: () => void): string {
    if (!this.emitted.has(name)) {
      this.emitted.add(name);
      this.helpers.set(name, write);
    }
    return name;
  }

  /** Writes the helpers asked for, and those that they need. */
  writeHelpers(): void {
    while (this.helpers.size > 0) {
      for (const [name, write] of this.helpers) {
        this.helpers.delete(name);
        write();
      }
    }
  }

  /** A fresh name for a local; names count up through one function. */
  local(): string {
    return `v${this.locals++}`;
  }

  function(head: string, body: () => void): void {
    this.locals = 0;
    this.body.add("").block(`function ${head}`, body);
  }
}
