// Parts of the client that only some apps need. In the build each of these is a constant, so that what is not needed is left
// out; elsewhere they are undefined, and everything is there. Ask for them where they are needed: no constant between.

/** `Suspense`: content that is kept away from the page. */
declare var MINNOW_SUSPENSE: boolean | undefined;
