// The one list of names that generated code takes from the runtime and the registry. The compiler never imports them.

const EVENTS =
  "AnimationEvent ClipboardEvent CompositionEvent CustomEvent DataTransfer DragEvent Event EventTarget FileInfo FocusEvent " +
  "FormValues InputEvent KeyboardEvent MouseEvent PointerEvent SubmitEvent ToggleEvent Touch TouchEvent TransitionEvent WheelEvent WindowEvent";

const ACTIONS = "Action0 Action1 Action2 Action3 Action4 useAction0 useAction1 useAction2 useAction3 useAction4";

/** By module, relative to the package's folder; `@` is `server` or `client`. */
export const RUNTIME_NAMES: Readonly<Record<string, { server: string; client: string }>> = {
  "runtime/core/arithmetic": both(
    "compareSigns divide indexRemainder modulo power remainder toIndex toIndex64 toInt32 toInt64 toInteger toInteger64",
  ),
  "runtime/core/async-generator": both("AsyncGenerator asyncBody asyncNext asyncReturn asyncThrow asyncYielded"),
  "runtime/core/array/copy": both(
    "arrayFilled arrayFlat arrayOfLength arraySlice arrayToReversed arrayToSpliced arrayWith characters indices",
  ),
  "runtime/core/array/edit": both(
    "arrayCopyWithin arrayFill arrayPushAll arrayReverse arraySet arraySetLength arraySetLengthOr arraySetOr arraySplice arrayUnshift",
  ),
  "runtime/core/array/hole": both("arrayDelete arrayHas arrayKeys isHole"),
  "runtime/core/array/join": both("arrayJoin"),
  "runtime/core/array/search": both("arrayIncludes arrayIndexOf arrayLastIndexOf relativeIndex"),
  "runtime/core/array/sort": both("arraySort arraySortByText"),
  "runtime/core/array/typed": both("compareNumbers toClamped typedFrom typedList typedSet"),
  "runtime/core/array/visit": both(
    "arrayEvery arrayFilter foundItem arrayFindIndex arrayFindLastIndex arrayFlatMap arrayForEach arrayGenerate arrayMap arrayReduce " +
      "arrayReduceOwn arrayReduceRight arrayReduceRightOwn arraySome",
  ),
  "runtime/core/any": both(
    "classIdOf anyText asArray asBool asNumber asObject asString boxBool boxNumber equalsBool equalsNumber equalsString isArray isBool isEmpty isFunction isNumber isObject " +
      "isString isUndefined mismatch noValue notEmpty notNull strictEqual truthy typeOf undefinedValue withSentinel withoutSentinel",
  ),
  "runtime/core/bigint/arithmetic": both(
    "bigintAdd bigintDivide bigintMultiply bigintNegate bigintPower bigintRemainder bigintSubtract",
  ),
  "runtime/core/bigint/bigint": both("BigInt bigintOfWord compareBigInts isBigInt isZeroBigInt"),
  "runtime/core/bigint/bits": both(
    "bigintAnd bigintAsInt bigintAsUint bigintNot bigintOr bigintShiftLeft bigintShiftRight bigintXor",
  ),
  "runtime/core/bigint/convert": both(
    "bigintLiteral bigintOfNumber bigintOfText bigintToNumber bigintToText compareBigIntAndNumber",
  ),
  "runtime/core/box": both("Box"),
  "runtime/core/order": both("orderOf"),
  "runtime/core/places": both(
    "ascending behindPlaces hasPlaces morePlaces placesOf placesOfNames readPlaces withPlaces",
  ),
  "runtime/core/class-style": both("addClass addStyle classesOf stylesOf"),
  "runtime/core/clone": both(
    "cloneBlank cloneEnd cloneList cloneMap cloneOf cloneRecord cloneSet cloneSlice cloneStart",
  ),
  "runtime/core/clock": both("steadyClock wallClock"),
  "runtime/core/collections/hash": { server: "hashOf", client: "" },
  "runtime/core/collections/map": both("Map mapCopy mapForEach mapGroupBy mapOfLists"),
  "runtime/core/collections/set": both(
    "Set setDifference setForEach setIntersection setIsDisjointFrom setIsSubsetOf setIsSupersetOf setOf setSymmetricDifference setUnion",
  ),
  "runtime/core/combinators": both(
    "all allOf allSettled allSettledOf any FulfilledResult race SettledResult settledResult",
  ),
  "runtime/core/console": both(
    "ConsoleTable consoleGroup consoleGroupEnd countLine countReset formatted indented printedItems timeEnd timeLine timeStart",
  ),
  "runtime/core/crypto/chacha": { server: "seal unseal", client: "" },
  "runtime/core/crypto/sha256": { server: "equalBytes hmacSha256 pbkdf2Rounds pbkdf2Start sha256", client: "" },
  "runtime/core/date/calendar": both("timeClip"),
  "runtime/core/date/date": both("Date dateNow dateUtc"),
  "runtime/core/date/of": both("dateOf"),
  "runtime/core/date/parse": both("parseDate"),
  "runtime/core/equality": both("sameValue sameValueZero strictlyEqual"),
  "runtime/core/error": both("__caught __caughtAny __jump __throw throwTypeError"),
  "runtime/core/fn": both(
    "Fn Fn0 Fn1 Fn2 Fn3 Fn4 Fn5 Fn6 Fn7 Fn8 MethodValues adapterOf keepAdapter originalOf sameFunction",
  ),
  "runtime/core/fdlibm/exponential": both("exp expm1 log log10 log1p log2"),
  "runtime/core/fdlibm/hyperbolic": both("acosh asinh atanh cosh sinh tanh"),
  "runtime/core/fdlibm/power": both("atan2 pow"),
  "runtime/core/fdlibm/trigonometric": both("cos sin tan"),
  "runtime/core/http-error": both("HttpError"),
  "runtime/core/inspect/inspector": both("Inspector inspectDate inspectNumber"),
  "runtime/core/intrinsics": both("__try"),
  "runtime/core/collections/iterate": both("MapEntries MapIterable MapKeys MapValues SetEntries SetIter SetIterable"),
  "runtime/core/collections/table": both("Cursor"),
  "runtime/core/generator": both(
    "Generator caughtIn completed delegated generatorNext generatorReturn generatorThrow revived suspended",
  ),
  "runtime/core/iterator": both(
    "FnIter Iter IterResult Iterable ListEntries ListIter ListIterable ListKeys TextIter TextIterable drained firstOf nextOf " +
      "returnOf",
  ),
  "runtime/core/iterator-helpers": both(
    "IterDrop IterFilter IterFlatMap IterMap IterTake iterFind iterForEach iterReduce iterReduceOwn iterSeek",
  ),
  "runtime/core/json/reader": both("JsonReader"),
  "runtime/core/json/any": both("jsonAny"),
  "runtime/core/json/replace": both("jsonReplaced jsonRevived"),
  "runtime/core/json/pick": both("jsonPicked"),
  "runtime/core/json/writer": both("JsonWriter jsonGap jsonIndent"),
  "runtime/core/late": both("Late"),
  "runtime/core/list": both("appended codePoints extended largest listItem smallest textsOf"),
  "runtime/core/number": both("f64ToString i32ToString i64ToString"),
  "runtime/core/numeric/format": both("toExponential toFixed toPrecision"),
  "runtime/core/numeric/hypot": both("hypot"),
  "runtime/core/numeric/locale": both("numberToLocale"),
  "runtime/core/numeric/parse": both("parseFloat_ parseInt_ stringToNumber"),
  "runtime/core/numeric/radix": both("toRadix"),
  "runtime/core/platform": both("sleep"),
  "runtime/core/promise": both(
    "converted convertedOrNull lastly orElse passed promiseOf PromiseWithResolvers settled then",
  ),
  "runtime/core/regexp/regexp": both(
    "RegExp isMatch matchGroups patternOf matchIndex matchInput regexpCopy regexpExec regexpTest",
  ),
  "runtime/core/regexp/replace": both("matchOffset matchPart textReplace textReplaceWith wantGlobal"),
  "runtime/core/regexp/text": both("textMatch textMatchAll textSearch textSplit"),
  "runtime/core/server-fn-error": both("ServerFnError"),
  "runtime/core/string/append": both("appendMore appendText closedText"),
  "runtime/core/string/characters": both(
    "charCodeAt codePointAt codePointUnits fromCharCodes fromCodePoints isUnit unitAt",
  ),
  "runtime/core/string/compare": both("localeCompare"),
  "runtime/core/string/compare-with": both("localeCompareWith"),
  "runtime/core/string/search": both(
    "isWellFormed stringIndexOf stringLastIndexOf stringPadEnd stringPadStart stringRepeat stringReplace stringReplaceAll " +
      "stringReplaceAllWith stringReplaceWith stringSlice stringSplit stringSubstr toWellFormed",
  ),
  "runtime/core/string/template": both("rawStrings templateStrings"),
  "runtime/core/string/trim": both("stringTrim stringTrimEnd stringTrimStart"),
  "runtime/core/string/units": both("joined3 joined4 joined5"),
  "runtime/core/task": both("Task TaskBase await_ caughtBy resumed start taken takeTurn turned"),
  "runtime/core/symbol": both("Sym isSymbol knownSymbol symbolFor symbolKey"),
  "runtime/core/text": both("bytesToText textToBytes"),
  "runtime/core/timers": both("clearTimer queueMicrotask setInterval setTimeout"),
  "runtime/core/text-coder": both("TextDecoder TextEncoder atob btoa"),
  "runtime/core/thrown": both("caughtValue errorOf suppressing"),
  "runtime/core/trace": both("__at __enter __leave __left __setPositions"),
  "runtime/core/truthy": both("truthyF64 truthyString"),
  "runtime/core/tuple": both("Tuple1 Tuple2 Tuple3 Tuple4 Tuple5 Tuple6 Tuple7 Tuple8"),
  "runtime/core/provided": both("ContextKey createContext useContext"),
  "runtime/core/zero": both("unset zero"),
  "runtime/core/class-id": both("classId first"),
  "runtime/core/dynamic": both(
    "anyCharacter anyNumber dictionaryFromAny errorPart isError isTask itemIndex replaceItems",
  ),
  "runtime/core/dictionary": both(
    "Dictionary dictionaryAssign dictionaryBare dictionaryEntries dictionaryFrom dictionaryGroupBy dictionaryFromTexts dictionaryTexts indexEntries indexKeys indexTexts sameNumber",
  ),
  "registry/base": { server: "setBase", client: "" },
  "registry/base64": { server: "fromBase64 toBase64Url", client: "" },
  "registry/cbor/reader": { server: "CborReader", client: "" },
  "registry/cbor/writer": both("CborWriter"),
  "guest/ambient": {
    server:
      "allowOrigin appendResponseHeader deleteResponseHeader requestHeaderAll requestHeaderList requestMethod requestOrigin requestPath " +
      "requestRemoteAddress requestTarget requestValue responseHeader responseHeaderList responseStatus setRequestValue " +
      "setResponseBody setResponseHeader setResponseStatus",
    client: "",
  },
  "guest/random": { server: "randomBytes", client: "" },
  "guest/env": { server: "environmentValue", client: "" },
  "guest/fetch": { server: "fetchClose fetchHeaders fetchRead fetchSend fetchStatus", client: "" },
  "guest/keyvalue": {
    server: "keyvalueDelete keyvalueGet keyvalueHas keyvalueIncrement keyvalueKeys keyvalueSet",
    client: "",
  },
  "guest/upload": {
    server: "uploadFileName uploadName uploadNext uploadPart uploadRead uploadSize uploadType",
    client: "",
  },
  "guest/middleware": { server: "useMiddleware", client: "" },
  "guest/functions": { server: "declared register", client: "" },
  "guest/form": { server: "takeFlash", client: "" },
  "runtime/server/browser-only": {
    server:
      "abortForm abortStream headerOfAnswer interceptAnswers interceptCalls sentOfForm setClientOption takeFile takeForm watchForm watchStream",
    client: "",
  },
  "runtime/client/form": { server: "", client: "abortForm formAction formHandler sentOfForm takeFlash watchForm" },
  "runtime/client/stream": {
    server: "",
    client:
      "abortStream sendStream takeFile takeForm uploadFileName uploadName uploadNext uploadPart uploadRead uploadSize uploadType watchStream",
  },
  "registry/error-types": { server: "errorType", client: "" },
  "registry/result": {
    server: "answerBytes answerNothing answerRaw answerRedirect answerStatus answerText followLocation",
    client: "",
  },
  "runtime/core/utf8/encode": both("encodeUtf8"),
  "runtime/core/utf8/text": both("decodeText"),
  "registry/endpoint": { server: "Address Endpoint", client: "" },
  "runtime/core/control": both("listValue"),
  "runtime/server/ref": { server: "ElementRef Rect useRef", client: "" },
  "runtime/client/ref": { server: "", client: "ElementRef Rect slotRef useRef" },
  "runtime/server/select": { server: "beginSelect endSelect isChosen", client: "" },
  "runtime/client/outside": { server: "", client: "listenOn" },
  "runtime/client/choice": { server: "", client: "slotTagged" },
  "runtime/client/slots": { server: "", client: "slotProperty" },
  "runtime/client/portal": { server: "", client: "slotPortal slotPortalIn" },
  "runtime/client/bind": {
    server: "",
    client: "bindChoice bindFlag bindList bindMember bindNumber bindOptional bindText",
  },
  "runtime/server/event": { server: EVENTS, client: "" },
  "runtime/client/event": { server: "", client: EVENTS },
  "runtime/server/place": { server: "leaveProviding placeLevel", client: "" },
  "runtime/server/suspend": { server: "suspendedComponent", client: "" },
  "runtime/server/provide": { server: "provideContext", client: "" },
  "runtime/server/signal": { server: "onCleanup onMount useMemoWith useSignalWith", client: "" },
  "runtime/client/lifecycle": { server: "", client: "onCleanup onMount" },
  "runtime/server/action": { server: ACTIONS, client: "" },
  "runtime/client/action": { server: "", client: ACTIONS },
  "runtime/server/resource": { server: "useServerCached", client: "" },
  "runtime/client/resource": { server: "", client: "useServerCached" },
  "runtime/server/store": { server: "useStore", client: "" },
  "runtime/client/store": {
    server: "",
    client:
      "Followed adopt followed followItem readField storeCopyWithin storeFill storePop storePush storePushAll storeReverse storeSet " +
      "storeSetLength storeShift storeSort storeSortByText storeSplice storeUnshift useStore wroteField wroteList",
  },
  "runtime/client/debug": { server: "", client: "namedComponent namedSignal" },
  "runtime/client/provide": { server: "", client: "provideContext" },
  "runtime/client/signal": { server: "", client: "useMemoWith useSignalWith" },
  "runtime/server": {
    server:
      "LaunchOptions Memo Resource Signal View batch enter enterRow launch leave untrack useEffect useMemo useResource " +
      "useServerFuture useSignal wAttr wErrorBoundary wHtml wRaw wSuspense wText wTextF64 wTextI32 wTextI64 wTextU32 wTextU64 wUrl wView wViews",
    client: "",
  },
  "runtime/client/address": { server: "", client: "AddressWriter" },
  "runtime/client/call": {
    server: "",
    client: "callForResponse errorType interceptAnswers interceptCalls setClientOption",
  },
  "runtime/client/answer": { server: "", client: "followLocation headerOfAnswer headersOfAnswer statusOfAnswer" },
  "runtime/client/cbor-reader": { server: "", client: "CborReader" },
  "runtime/client": {
    server: "",
    client:
      "LaunchOptions Memo Resource RowItem Signal View batch callServer checkedItems decodeNothing launch safeUrl slotAttr slotBool slotComponent " +
      "slotChoice slotDynamic slotEach slotInt slotNumber slotErrorBoundary slotEvent slotHandler slotSuspense slotText slotView slotViews slotWhen tpl untrack useEffect useMemo useResource useServerFuture useSignal",
  },
};

function both(names: string): { server: string; client: string } {
  return { server: names, client: names };
}

/** Every name of a side, and the import statements that bring them in (from `app/<side>.ts`). */
export function runtimeImports(side: "server" | "client"): RuntimeImports {
  const known = imports.get(side);
  if (known) return known;
  const names: string[] = [];
  const lines: string[] = [];
  for (const [module, sides] of Object.entries(RUNTIME_NAMES)) {
    const list = sides[side].split(" ").filter(Boolean);
    if (!list.length) continue;
    names.push(...list);
    lines.push(`import { ${list.join(", ")} } from "../${module}";`);
  }
  const made = { names, text: `${lines.join("\n")}\n` };
  imports.set(side, made);
  return made;
}

interface RuntimeImports {
  names: readonly string[];
  text: string;
}

const imports = new Map<string, RuntimeImports>();

/** Whether generated code of a side may use a name of the runtime. */
export function hasName(side: "server" | "client", name: string): boolean {
  return Object.values(RUNTIME_NAMES).some((sides) => sides[side].split(" ").includes(name));
}

/** Parts of the guest that an app brings in by the names that it uses (`isDefined` in guest/). */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  usesFetch: ["fetchSend"],
  usesFunctionMiddleware: ["functionMiddleware"],
  usesMiddleware: ["useMiddleware"],
  usesUpload: ["uploadPart"],
  usesReply: [
    ...["appendResponseHeader", "deleteResponseHeader", "setResponseHeader", "setResponseStatus", "setResponseBody"],
    ...["functionMiddleware", "takeFlash", "useMiddleware"],
  ],
};

/** The parts of the guest that some names bring in, and variables of the environment that the app reads. */
export function featuresOf(names: ReadonlySet<string>, environment: ReadonlySet<string>): string[] {
  const features = Object.keys(FEATURES).filter((feature) => FEATURES[feature]?.some((name) => names.has(name)));
  return environment.has("MINNOW_SECRET") ? [...features, "usesSecret"] : features;
}
