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

/** Content that stands in another place of the page. */
declare var MINNOW_PORTALS: boolean | undefined;

/** The `minnow` object of the console. */
declare var MINNOW_DEBUG: boolean | undefined;

/** Settings of all calls: headers, time-outs, retries, another server. */
declare var MINNOW_OPTIONS: boolean | undefined;

/** A `select` whose value follows the app. */
declare var MINNOW_SELECT: boolean | undefined;
