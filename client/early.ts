// The script in the head of every page, which keeps events until the client is there (replay.ts).

/**
 * Goes into the head of every page. Keeps events, but not those that make the browser do something itself: submits and
 * clicks on links take the browser's way. It keeps only so many: the client may never come.
 */
export const replayScript: string = `(()=>{
let events=[],types="click dblclick input change keydown keyup focusin focusout pointerdown pointerup".split(" "),
keep=e=>{let t=e.target,b=t.closest&&t.closest("a[href],button,input");
e.type=="click"&&b&&(b.href||b.form&&/submit|image|reset/.test(b.type))||events.length>999||events.push(e)},
each=f=>types.forEach(t=>document[f+"EventListener"](t,keep,true));
each("add");window.minnowEvents={events,stop:()=>each("remove")}})()`.replaceAll("\n", "");
