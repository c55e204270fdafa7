// Events from the time before the page is hydrated: the script in the head (early.ts) kept them, `takeEvents` hands them over.

/** What the script in the head leaves for `takeEvents`. */
interface Kept {
  events: Event[];
  stop(): void;
}

/** Stops keeping events and returns those that were kept, oldest first. */
export function takeEvents(): Event[] {
  const kept = (globalThis as { minnowEvents?: Kept }).minnowEvents;
  kept?.stop();
  return kept?.events.splice(0) ?? [];
}
