// What wasm may ask about an event: the roots of the paths in runtime/client/event.ts. Found out when it is asked for.

type Control = HTMLInputElement & HTMLSelectElement;

/** The parts of `event`, whose handler is on `element`. */
export function eventParts(event: Event, element: EventTarget): object {
  const target = event.target as Control | null;
  const control = (target?.value === undefined ? element : target) as Control;
  let values: Record<string, FormDataEntryValue[]> | undefined;
  const parts = {
    e: event,
    t: target,
    h: element,
    get w(): Window {
      return window;
    },
    c: control,
    /** The values of the form, by name; a file input without a file gives nothing. */
    get f(): Record<string, FormDataEntryValue[]> {
      return (values ??= formValues(target, (event as SubmitEvent).submitter));
    },
    get k(): string[] {
      return Object.keys(parts.f);
    },
    /** What is chosen in a `select`. */
    get s(): string[] {
      const options = Array.from(control.options ?? []);
      return options.filter(({ selected }) => selected).map(({ value }) => value);
    },
    get d(): unknown {
      const { detail } = event as CustomEvent<unknown>;
      return typeof detail === "object" ? JSON.stringify(detail) : detail;
    },
  };
  return parts;
}

function formValues(target: Control | null, submitter?: HTMLElement | null): Record<string, FormDataEntryValue[]> {
  const form = target?.closest?.("form") ?? target?.form;
  const values: Record<string, FormDataEntryValue[]> = {};
  for (const [name, value] of form ? new FormData(form, submitter) : []) {
    if (typeof value === "string" || value.name) (values[name] ??= []).push(value);
  }
  return values;
}
