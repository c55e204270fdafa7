// Where the parser of HTML lets an element stand. Elsewhere it closes what is around it, moves the element or drops its tag:
// the page is then not what the template says, and has to be made anew when it is hydrated.

const BLOCKS = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main " +
    "menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt hr table",
);

/** What is open outside of these is not looked at. */
const SCOPES = words("caption table td th marquee object template svg math foreignobject");

/** An item ends at the next one, unless one of these is between them. */
const HOLDS_ITEMS = words(
  "article aside blockquote body button center dd details dir dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup li main menu nav ol pre search section select summary table td template th ul",
);

const HEADING = /^h[1-6]$/;

/** What may stand right in a part of a table. */
const TABLE_PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  table: words("caption colgroup thead tbody tfoot tr script style template"),
  thead: words("tr script style template"),
  tbody: words("tr script style template"),
  tfoot: words("tr script style template"),
  tr: words("td th script style template"),
  colgroup: words("col template"),
};

/** Where a part of a table must stand. */
const TABLE_PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  caption: words("table template"),
  colgroup: words("table template"),
  thead: words("table template"),
  tbody: words("table template"),
  tfoot: words("table template"),
  tr: words("table thead tbody tfoot template"),
  td: words("tr template"),
  th: words("tr template"),
  col: words("colgroup template"),
};

/** Elements of HTML that end an `svg` or `math` around them. */
const BREAK_OUT = words(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p " +
    "pre ruby s small span strong strike sub sup table tt u ul var",
);

/** In these, HTML goes on. */
const HTML_AGAIN = words("foreignobject desc title annotation-xml mi mo mn ms mtext");

/**
 * The element around `tag` that the parser would not leave it in, or null. `around`: names of the elements around it in
 * the same template, outermost first.
 *
 * @example
 * misplaced("div", ["section", "p", "b"]); // "p"
 */
export function misplaced(tag: string, around: readonly string[]): string | null {
  const parent = around.at(-1);
  if (parent === undefined) return null;
  const inward = around.toReversed();
  const foreign = inward.find((each) => each === "svg" || each === "math" || HTML_AGAIN.has(each));
  if (foreign === "svg" || foreign === "math") return BREAK_OUT.has(tag) ? foreign : null;
  if (/^(html|head|body)$/.test(tag)) return parent;
  const parts = TABLE_PARTS[parent];
  if (parts && !parts.has(tag)) return parent;
  const parents = TABLE_PARENTS[tag];
  if (parents && !parents.has(parent)) return parent;
  if (BLOCKS.has(tag)) {
    const open = inward.find((each) => each === "p" || each === "button" || SCOPES.has(each));
    if (open === "p") return open;
  }
  if (HEADING.test(tag) && HEADING.test(parent)) return parent;
  return within(tag, inward);
}

/** Whether text may stand right in an element. */
export function holdsText(tag: string): boolean {
  return !(tag in TABLE_PARTS);
}

/** Elements that end another one of their kind. */
function within(tag: string, inward: readonly string[]): string | null {
  if (tag === "li") return upTo(inward, ["li"], HOLDS_ITEMS);
  if (tag === "dd" || tag === "dt") return upTo(inward, ["dd", "dt"], HOLDS_ITEMS);
  if (tag === "a" || tag === "button") return upTo(inward, [tag], SCOPES);
  if (tag === "form") return upTo(inward, [tag], words("template"));
  if (tag === "option" || tag === "optgroup") return upTo(inward, ["option"], words("select"));
  return null;
}

function upTo(inward: readonly string[], wanted: readonly string[], end: ReadonlySet<string>): string | null {
  const found = inward.find((each) => wanted.includes(each) || end.has(each));
  return found !== undefined && wanted.includes(found) ? found : null;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
