// The standard library as the front end's checker sees it (`noLib`): the members that AssemblyScript really has, with
// number widths kept. Editors use TypeScript's own library and plain aliases instead (minnow-editor.d.ts), so whatever
// is declared here must also hold there.

/// <reference path="./std/numbers.d.ts" />
/// <reference path="./std/objects.d.ts" />
/// <reference path="./std/errors.d.ts" />
/// <reference path="./std/strings.d.ts" />
/// <reference path="./std/regexp.d.ts" />
/// <reference path="./std/arrays.d.ts" />
/// <reference path="./std/typed-arrays.d.ts" />
/// <reference path="./std/collections.d.ts" />
/// <reference path="./std/iteration.d.ts" />
/// <reference path="./std/promise.d.ts" />
/// <reference path="./std/timers.d.ts" />
/// <reference path="./std/bigint.d.ts" />
/// <reference path="./std/math.d.ts" />
/// <reference path="./std/date.d.ts" />
/// <reference path="./std/globals.d.ts" />
/// <reference path="./std/json.d.ts" />
/// <reference path="./std/utility-types.d.ts" />
