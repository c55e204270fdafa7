// Events from the time before the page is hydrated. A small script in the head keeps them, `takeEvents` hands them over.

/** What the script in the head leaves for `takeEvents`. */
interface Kept {
  events: Event[];
  stop(): void;
}

/**
 * Goes into the head of every page. Keeps events, but not those that make the browser do something itself: submits and
 * clicks on links take the browser's way.
 */
export const replayScript: string = `(()=>{
let events=[],types="click dblclick input change keydown keyup focusin focusout pointerdown pointerup".split(" "),
keep=e=>{let t=e.target,b=t.closest&&t.closest("a[href],button,input");
e.type=="click"&&b&&(b.href||b.form&&/submit|image|reset/.test(b.type))||events.push(e)},
each=f=>types.forEach(t=>document[f+"EventListener"](t,keep,true));
each("add");window.minnowEvents={events,stop:()=>each("remove")}})()`.replaceAll("\n", "");

/** Stops keeping events and returns those that were kept, oldest first. */
export function takeEvents(): Event[] {
  const kept = (globalThis as { minnowEvents?: Kept }).minnowEvents;
  kept?.stop();
  return kept?.events.splice(0) ?? [];
}
