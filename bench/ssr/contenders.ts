/** Who renders, in the order of the report. `minnow` goes through the Node host's call of the component. */
export const contenders = ["minnow", "concat", "concat-pooled", "solid", "preact", "react", "htm-vhtml"] as const;

export type Contender = (typeof contenders)[number];

/** The two ways to encode what the hand-written concatenation made; ratios are against the faster of them. */
export const references: readonly Contender[] = ["concat", "concat-pooled"];
