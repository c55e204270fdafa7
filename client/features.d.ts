// Parts of the client that only some apps need. In the build each of these is a constant, so that what is not needed is left
// out; elsewhere they are undefined, and everything is there. Ask for them where they are needed: no constant between.

/** `Suspense`: content that is kept away from the page. */
declare var MINNOW_SUSPENSE: boolean | undefined;

/** Handlers of events, and what wasm asks of them and of elements. */
declare var MINNOW_EVENTS: boolean | undefined;

/** Calls of server functions. */
declare var MINNOW_CALLS: boolean | undefined;

/** Forms whose action is a server function. */
declare var MINNOW_FORMS: boolean | undefined;

/** Files and forms that calls send as they are. */
declare var MINNOW_STREAMS: boolean | undefined;

/** How much of a form or a file has been sent. */
declare var MINNOW_PROGRESS: boolean | undefined;

/** Lists with keys: rows that come, move and go. */
declare var MINNOW_LISTS: boolean | undefined;

/** Slots with something beside them in their element, which a comment or the end of a portal marks. */
declare var MINNOW_VIEWS: boolean | undefined;

/** Content that stands in another place of the page. */
declare var MINNOW_PORTALS: boolean | undefined;

/** The `minnow` object of the console. */
declare var MINNOW_DEBUG: boolean | undefined;

/** Listeners of the window and the document. */
declare var MINNOW_OUTSIDE: boolean | undefined;

/** Properties of elements: `.items=${…}`. */
declare var MINNOW_PROPERTIES: boolean | undefined;

/** Settings of all calls: headers, time-outs, retries, another server. */
declare var MINNOW_OPTIONS: boolean | undefined;

/** A `select` whose value follows the app. */
declare var MINNOW_SELECT: boolean | undefined;

/** Attributes that stand for a control's state: `value`, `checked` and their like. */
declare var MINNOW_STATES: boolean | undefined;

/** `innerHTML`. */
declare var MINNOW_MARKUP: boolean | undefined;

/** Values bound both ways, and handlers of `input`: they learn what a browser restored. */
declare var MINNOW_BIND: boolean | undefined;
declare var MINNOW_INPUT: boolean | undefined;

/** `onclick:once`, `ontouchmove:passive`. */
declare var MINNOW_HOW: boolean | undefined;

/** Events that need a listener on each element. */
declare var MINNOW_DIRECT: boolean | undefined;

/** Templates of SVG or MathML without the element around them. */
declare var MINNOW_NAMESPACES: boolean | undefined;

/** Elements whose content the parser takes as text, or whose first line break it drops. */
declare var MINNOW_TEXTS: boolean | undefined;

/** What wasm asks of events and elements. */
declare var MINNOW_BRIDGE: boolean | undefined;

// Imports of the wasm, by name.
declare var MINNOW_IMPORTS_TIMER: boolean | undefined;
declare var MINNOW_IMPORTS_ABORT: boolean | undefined;
declare var MINNOW_IMPORTS_HEAD: boolean | undefined;
declare var MINNOW_IMPORTS_CALL: boolean | undefined;
declare var MINNOW_IMPORTS_GO: boolean | undefined;
declare var MINNOW_IMPORTS_NUMBER: boolean | undefined;
declare var MINNOW_IMPORTS_TEXT: boolean | undefined;
declare var MINNOW_IMPORTS_INVOKE: boolean | undefined;
declare var MINNOW_IMPORTS_ASSIGN: boolean | undefined;
declare var MINNOW_IMPORTS_ENV: boolean | undefined;

/** An `output`: what it shows stays when its form is reset. */
declare var MINNOW_OUTPUTS: boolean | undefined;
