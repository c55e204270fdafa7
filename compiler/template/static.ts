// Static parts as HTML, escaped by vhtml's rules.

const ENTITIES: Record<string, string> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** Text or an attribute's value. */
export function escapeStatic(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => `&${ENTITIES[char]};`)
    .replaceAll("\r", "&#13;")
    .replaceAll("\0", "\ufffd");
}

/** Whether a browser follows or loads what an attribute says: a script in it would run. */
export function isUrlAttribute(name: string): boolean {
  return /^(href|src|action|formaction|xlink:href|poster|data)$/i.test(name);
}

/** Whether what stands before the slots of such an attribute leaves them no say about the scheme. */
export function settlesScheme(before: string): boolean {
  return /^[^:]*[/?#]|^[a-z][a-z\d+.-]*:/i.test(before) && !/^\W*(javascript|vbscript):/i.test(before);
}

/** Whether a boolean is written out in this attribute, as `true` or `false`; in others it says whether they are there. */
export function spellsBooleans(name: string): boolean {
  return /^(aria-.*|data-.*|contenteditable|draggable|spellcheck|writingsuggestions|focusable)$/i.test(name);
}

/** Elements that stand for what they are only inside of `svg`, in small letters. */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomponenttransfer " +
    "fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb " +
    "fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting " +
    "fespotlight fetile feturbulence filter foreignobject g image line " +
    "lineargradient marker mask metadata mpath path pattern polygon polyline radialgradient rect set stop switch " +
    "symbol text textpath tspan use view"
  ).split(" "),
);

/** Elements that stand for what they are only inside of `math`. */
export const MATHML_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "annotation annotation-xml maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts " +
    "mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics"
  ).split(" "),
);

/** Elements whose text is not parsed as HTML. */
export const RAW_TEXT: ReadonlySet<string> = new Set(["script", "style"]);

/** Elements in which the parser of HTML sees no tags. */
export const TEXT_ONLY: ReadonlySet<string> = new Set(["textarea", "title"]);

/** Whether an element's value is in its content, as far as the parser of HTML is concerned. */
export function isHolder(tag: string): boolean {
  return tag === "select" || tag === "textarea";
}
