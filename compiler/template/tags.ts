// The tags of a template, before htm sees them: it knows neither elements without content nor slips of the author.

/** What is wrong with a template, as words that complete "The template is not well formed: …". */
export class TemplateError extends Error {
  /** Where that is in the joined source, as far as it is known. */
  readonly at: number | undefined;

  constructor(message: string, at?: number) {
    super(message);
    this.at = at;
  }
}

/** Where a tag's name and its attributes' names stand in the joined source. */
export interface TagPlace {
  at: number;
  attributes: { name: string; at: number }[];
}

/** Stands around a slot's number; a private-use character, which no template has. */
export const MARK = "\ue000";

/** Name of the attribute that says which `TagPlace` a tag has; begins the name of one that is spread from an object. */
export const PLACE = "\ue001";
export const SPREAD = "\ue002";

/** Elements without content. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

const TAG = /<(\/?)([^\s/>="']*)((?:"[^"]*"|'[^']*'|[^'">])*)>/y;
const COMMENT = /<!--[\s\S]*?-->/y;

/** A tag that waits for its end. */
interface Open {
  name: string;
  at: number;
}

/**
 * Closes the elements without content as htm wants it, and refuses what htm would make something else of: tags that are
 * never closed, or closed by another's name. Slots are marks in `source`. Each tag gets the attribute `PLACE`, the number
 * of its entry in `places`.
 *
 * @example
 * closeTags("<p>a<br>b</p>", []); // "<p>a<br/>b</p>", but for the places
 */
export function closeTags(source: string, places: TagPlace[]): string {
  const open: Open[] = [];
  let closed = "";
  let at = 0;
  for (let next = source.indexOf("<"); next >= 0; next = source.indexOf("<", at)) {
    closed += source.slice(at, next);
    const comment = matchAt(COMMENT, source, next);
    if (comment) {
      at = next + comment[0].length;
      continue;
    }
    const tag = matchAt(TAG, source, next);
    if (!tag) throw new TemplateError(wrongStart(source.slice(next)), next);
    closed += oneTag(tag, next, open, places);
    at = next + tag[0].length;
  }
  const last = open.pop();
  if (last !== undefined) throw new TemplateError(`\`<${shown(last.name)}>\` is never closed`, last.at);
  return closed + source.slice(at);
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Notes what a tag opens or closes, and returns it as htm understands it. */
function oneTag(
  [whole, slash, written = "", rest = ""]: RegExpExecArray,
  at: number,
  open: Open[],
  places: TagPlace[],
): string {
  const name = written.toLowerCase();
  if (slash) {
    closeOne(name, rest, at, open);
    return whole;
  }
  if (!name) throw new TemplateError(rest.startsWith("/") ? "`</>` closes nothing" : wrongStart(whole), at);
  if (!/^(\ue000\d+\ue000|[^\ue000]+)$/.test(name)) throw new TemplateError(`\`<${shown(name)}>\` is not a tag`, at);
  const attributes = attributePlaces(rest, at + 1 + written.length);
  const placed = `<${written} ${PLACE}="${places.length}"${spreadNames(rest)}>`;
  places.push({ at: at + 1, attributes });
  if (rest.trimEnd().endsWith("/")) return placed;
  if (VOID_ELEMENTS.has(name)) return `${placed.slice(0, -1)}/>`;
  open.push({ name, at });
  return placed;
}

const ATTRIBUTE = /([^\s/>="']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const SPREAD_SLOT = /^\.\.\.\ue000(\d+)\ue000$/;

/** Names of a tag's attributes and where they stand; slots may stand in their values, and behind three dots. */
function attributePlaces(attributes: string, from: number): TagPlace["attributes"] {
  const found: TagPlace["attributes"] = [];
  for (const { 1: name = "", index } of attributes.matchAll(ATTRIBUTE)) {
    const at = from + index;
    if (name.includes(MARK) && !SPREAD_SLOT.test(name)) {
      throw new TemplateError(`\`${shown(name)}\` is not an attribute's name`, at);
    }
    if (!SPREAD_SLOT.test(name) && found.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      throw new TemplateError(`\`${name}\` is there twice`, at);
    }
    found.push({ name, at });
  }
  return found;
}

/** `...${object}` as an attribute, which htm would take for an object. */
function spreadNames(attributes: string): string {
  return attributes.replace(ATTRIBUTE, (whole, name: string) => {
    const [, slot] = SPREAD_SLOT.exec(name) ?? [];
    return slot === undefined ? whole : `${SPREAD}${slot}="${MARK}${slot}${MARK}"`;
  });
}

/** `</name>`; `<//>` closes whatever is open, `</${Component}>` a component. */
function closeOne(name: string, rest: string, at: number, open: Open[]): void {
  const last = open.pop();
  if (last === undefined) throw new TemplateError(`\`</${shown(name)}>\` closes nothing`, at);
  const isAnonymous = name === "" || (isSlot(name) && isSlot(last.name)) || rest.startsWith("/");
  if (isAnonymous || name === last.name) return;
  throw new TemplateError(`\`<${shown(last.name)}>\` is closed by \`</${shown(name)}>\``, at);
}

function wrongStart(from: string): string {
  if (from.startsWith("<!--")) return "a comment is never closed";
  if (/^<[A-Za-z/\ue000]/.test(from)) return `\`${shown(from.slice(0, 20))}\` has no \`>\``;
  return "`<` begins no tag here; to show one, put it into a slot";
}

function isSlot(name: string): boolean {
  return name.startsWith(MARK);
}

/** Part of a template as its author wrote it. */
export function shown(text: string): string {
  return text.replace(/\ue000\d+\ue000/g, "{…}").trim();
}
