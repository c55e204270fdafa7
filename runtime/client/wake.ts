// What components that have gone leave behind. Apps that call nothing carry none of it.

/** Function in the table, of no parameters; 0 before the first call. */
let wake: u32 = 0;

export function onComponentsGone(index: u32): void {
  wake = index;
}

/** Wakes what waits for components that have gone. */
export function wakeOthers(): void {
  if (wake) call_indirect<void>(wake);
}
