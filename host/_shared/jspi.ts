import { current, type Owner, setCurrent } from "./current.ts";
import { Outcome, Pending } from "./pending.ts";

type Core = (...values: never[]) => unknown;
type CoreImports = Record<string, Record<string, Core>>;

/** JavaScript promise integration, which TypeScript does not know yet. */
interface Jspi {
  readonly Suspending?: new (work: Core) => Core;
  readonly promising?: (door: Core) => (...values: never[]) => Promise<unknown>;
}

const DOORS = /^minnow:core\/app#/;

/** The two sides of an instance whose steps wait for promises inside of imports. */
export interface Suspendable {
  /** Imports in which a `Pending` suspends the guest until its promise settles. `waits` says which may throw one. */
  imports(imports: WebAssembly.Imports, waits: (module: string, name: string) => boolean): WebAssembly.Imports;
  /** The instance with doors that throw a `Pending`, and give their result when they are called again. */
  doors(instance: WebAssembly.Instance): WebAssembly.Instance;
}

/** Whether this platform can suspend wasm. */
export function canSuspend(): boolean {
  const { Suspending, promising } = WebAssembly as Jspi;
  return Suspending !== undefined && promising !== undefined;
}

/** Call it only where `canSuspend`. The instance must have one request at a time. */
export function suspendable(): Suspendable {
  const { Suspending, promising } = WebAssembly as unknown as Required<Jspi>;
  const outcome = new Outcome();
  let owner: Owner | null = null;

  // Other instances run while this one is suspended: whose step it is is said anew at every import.
  const owned =
    (work: Core): Core =>
    (...values) => {
      setCurrent(owner);
      return work(...values);
    };
  const waiting = (work: Core): Core =>
    new Suspending((...values) => {
      try {
        return work(...values);
      } catch (thrown) {
        if (thrown instanceof Pending) return thrown.promise.then(() => work(...values));
        throw thrown;
      }
    });
  const door = (core: Core): Core => {
    const enter = promising(core);
    return (...values) =>
      outcome.of(() => {
        owner = current;
        return enter(...values);
      });
  };

  return {
    imports: (imports, waits) =>
      mapped(imports as CoreImports, (module, name, work) => (waits(module, name) ? waiting(work) : owned(work))),
    doors: ({ exports }) => {
      const changed = Object.entries(exports).map(([name, value]) => [
        name,
        DOORS.test(name) ? door(value as Core) : value,
      ]);
      return { exports: Object.fromEntries(changed) } as WebAssembly.Instance;
    },
  };
}

function mapped(imports: CoreImports, change: (module: string, name: string, work: Core) => Core): WebAssembly.Imports {
  const modules = Object.entries(imports).map(([module, works]) => {
    const changed = Object.entries(works).map(([name, work]) => [name, change(module, name, work)]);
    return [module, Object.fromEntries(changed)];
  });
  return Object.fromEntries(modules) as WebAssembly.Imports;
}
