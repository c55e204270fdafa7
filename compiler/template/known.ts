// What HTML knows: elements, their attributes, events. Anything else in a template is a slip of the author's, but for custom
// elements and attributes of other libraries, whose names hold a hyphen, a colon, a dot or an `@`.

import { MATHML_ELEMENTS, SVG_ELEMENTS } from "./static.ts";

/** Attributes of each element of HTML beyond those of all. */
const ELEMENTS: Readonly<Record<string, string>> = {
  a: "href target download ping rel hreflang type referrerpolicy name attributionsrc",
  area: "alt coords shape href target download ping rel referrerpolicy",
  audio: "src crossorigin preload autoplay loop muted controls controlslist disableremoteplayback",
  base: "href target",
  blockquote: "cite",
  body: "",
  button:
    "command commandfor disabled form formaction formenctype formmethod formnovalidate formtarget name popovertarget " +
    "popovertargetaction type value interestfor",
  canvas: "width height",
  col: "span width",
  colgroup: "span",
  data: "value",
  del: "cite datetime",
  details: "name open",
  dialog: "open closedby",
  embed: "src type width height",
  fieldset: "disabled form name",
  font: "color face size",
  form: "accept-charset action autocomplete enctype method name novalidate target rel",
  html: "xmlns",
  iframe:
    "src srcdoc name sandbox allow allowfullscreen width height referrerpolicy loading frameborder scrolling csp credentialless",
  img: "alt src srcset sizes crossorigin usemap ismap width height referrerpolicy decoding loading fetchpriority",
  input:
    "accept alpha alt autocomplete capture checked colorspace dirname disabled form formaction formenctype formmethod " +
    "formnovalidate formtarget height list max maxlength min minlength multiple name pattern placeholder popovertarget " +
    "popovertargetaction readonly required size src step type value width webkitdirectory incremental results",
  ins: "cite datetime",
  label: "for",
  li: "value",
  link: "href crossorigin rel media integrity hreflang type referrerpolicy sizes imagesrcset imagesizes as blocking color disabled fetchpriority",
  map: "name",
  meta: "name http-equiv content charset media property",
  meter: "value min max low high optimum form",
  object: "data type name form width height",
  ol: "reversed start type",
  optgroup: "disabled label",
  option: "disabled label selected value",
  output: "for form name",
  param: "name value",
  pre: "",
  progress: "value max",
  q: "cite",
  script: "src type nomodule async defer crossorigin integrity referrerpolicy blocking fetchpriority",
  select: "autocomplete disabled form multiple name required size value",
  slot: "name",
  source: "type media src srcset sizes width height",
  style: "media blocking type",
  table: "border cellpadding cellspacing width",
  td: "colspan rowspan headers width height",
  template: "shadowrootmode shadowrootdelegatesfocus shadowrootclonable shadowrootserializable",
  textarea:
    "autocomplete cols dirname disabled form maxlength minlength name placeholder readonly required rows wrap value",
  th: "colspan rowspan headers scope abbr width height",
  time: "datetime",
  track: "kind src srclang label default",
  video:
    "src crossorigin poster preload autoplay playsinline loop muted controls controlslist width height " +
    "disablepictureinpicture disableremoteplayback",
};

const PLAIN_ELEMENTS =
  "abbr address article aside b bdi bdo br caption cite code datalist dd dfn div dl dt em figcaption figure footer h1 h2 h3 " +
  "h4 h5 h6 head header hgroup hr i kbd legend main mark menu nav noscript p picture rp rt ruby s samp search section " +
  "selectedcontent small span strong sub summary sup tbody tfoot thead title tr u ul var wbr " +
  "big center dir fencedframe font frame frameset listing marquee nobr strike tt";

/** Attributes of every element; `style`'s and `innerHTML`'s own rules are elsewhere. */
const GLOBAL =
  "accesskey focusable autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert " +
  "inputmode innerhtml is itemid itemprop itemref itemscope itemtype lang nonce part popover ref role slot spellcheck style " +
  "tabindex title translate writingsuggestions virtualkeyboardpolicy align valign bgcolor";

/** Events that a browser sends, without `on`. */
const EVENTS =
  "abort animationcancel animationend animationiteration animationstart auxclick beforeinput beforematch beforetoggle blur " +
  "cancel canplay canplaythrough change click close command compositionend compositionstart compositionupdate contextmenu " +
  "copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied ended error " +
  "focus focusin focusout formdata fullscreenchange fullscreenerror gotpointercapture input invalid keydown keypress keyup " +
  "load loadeddata loadedmetadata loadstart lostpointercapture mousedown mouseenter mouseleave mousemove mouseout mouseover " +
  "mouseup paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover " +
  "pointerrawupdate pointerup progress ratechange reset resize scroll scrollend search securitypolicyviolation seeked " +
  "seeking select selectionchange selectstart slotchange stalled submit suspend timeupdate toggle touchcancel touchend " +
  "touchmove touchstart transitioncancel transitionend transitionrun transitionstart volumechange waiting wheel";

const elements: ReadonlySet<string> = new Set([...Object.keys(ELEMENTS), ...PLAIN_ELEMENTS.split(" ")]);
const globals: ReadonlySet<string> = new Set(GLOBAL.split(" "));
const events: ReadonlySet<string> = new Set(EVENTS.split(" "));

/** Attributes that are there or not. */
const FLAGS: ReadonlySet<string> = new Set(
  (
    "allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate inert ismap itemscope " +
    "loop multiple muted nomodule novalidate open playsinline readonly required reversed selected"
  ).split(" "),
);

/** Whether a tag in small letters is known: of HTML, SVG or MathML, or a custom element. */
export function isElement(tag: string): boolean {
  return elements.has(tag) || isForeign(tag) || isCustom(tag);
}

/** Whether an element's attributes are SVG's or MathML's, of which there is no list here. */
export function isForeign(tag: string): boolean {
  return tag === "svg" || tag === "math" || SVG_ELEMENTS.has(tag) || MATHML_ELEMENTS.has(tag);
}

export function isCustom(tag: string): boolean {
  return /[-:.]/.test(tag);
}

/** Whether an element has an attribute; `name` as it is written. */
export function isAttribute(tag: string, name: string): boolean {
  const plain = name.toLowerCase();
  if (globals.has(plain) || /[-:.@]/.test(name)) return true;
  if (!elements.has(tag)) return true;
  return (ELEMENTS[tag] ?? "").split(" ").includes(plain);
}

/** Whether there is an event of this name, without `on`; those of custom elements have any name, of libraries a mark in it. */
export function isEvent(tag: string, event: string): boolean {
  return events.has(event) || isCustom(tag) || /[-:.]/.test(event);
}

export function isFlag(name: string): boolean {
  return FLAGS.has(name.toLowerCase());
}

/** The element that was meant; null where none is like it. */
export function similarElement(tag: string): string | null {
  return similar(tag, [...elements, "svg", ...SVG_ELEMENTS]);
}

/** What to write in place of an attribute that an element does not have. */
export function attributeHint(tag: string, name: string): string {
  const plain = name.toLowerCase();
  const owners = Object.keys(ELEMENTS).filter((each) => isAttribute(each, name));
  if (owners.length) return `It belongs to ${owners.map((each) => `\`<${each}>\``).join(", ")}.`;
  const meant = similarAttribute(tag, plain);
  return meant ? `Write \`${meant}\`.` : "Attributes of your own are called `data-…`.";
}

function similarAttribute(tag: string, name: string): string | null {
  const known = [...(ELEMENTS[tag] ?? "").split(" "), ...globals].filter((each) => each && each !== "innerhtml");
  return MEANT[name] ?? similar(name, known);
}

export function similarEvent(event: string): string | null {
  return MEANT_EVENTS[event] ?? similar(event, [...events]);
}

/** Names of other libraries and of the DOM. */
const MEANT: Readonly<Record<string, string>> = {
  classlist: "class",
  defaultvalue: "value",
  defaultchecked: "checked",
  dangerouslysetinnerhtml: "innerHTML",
  textcontent: "a slot as content",
  innertext: "a slot as content",
};

const MEANT_EVENTS: Readonly<Record<string, string>> = {
  doubleclick: "dblclick",
  mouseclick: "click",
  tap: "click",
  enter: "keydown",
};

/** The candidate that takes the fewest edits, at most one for each three letters. */
function similar(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(name, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** Letters to insert, drop, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
