// The fixed parts of every page, as UTF-8 with 16 bytes behind each that may be read: strings would be twice as long, and
// encoded for each page. `document.test.ts` compares them with the text in their comments.

/**
 * `<!doctype html><html lang="en"><head><meta charset="utf-8"
 * ><meta name="viewport" content="width=device-width, initial-scale=1">`
 */
export const DOCUMENT: usize = memory.data<u8>([
  60, 33, 100, 111, 99, 116, 121, 112, 101, 32, 104, 116, 109, 108, 62, 60, 104, 116, 109, 108, 32, 108, 97, 110,
  103, 61, 34, 101, 110, 34, 62, 60, 104, 101, 97, 100, 62, 60, 109, 101, 116, 97, 32, 99, 104, 97, 114, 115,
  101, 116, 61, 34, 117, 116, 102, 45, 56, 34, 62, 60, 109, 101, 116, 97, 32, 110, 97, 109, 101, 61, 34, 118,
  105, 101, 119, 112, 111, 114, 116, 34, 32, 99, 111, 110, 116, 101, 110, 116, 61, 34, 119, 105, 100, 116, 104, 61,
  100, 101, 118, 105, 99, 101, 45, 119, 105, 100, 116, 104, 44, 32, 105, 110, 105, 116, 105, 97, 108, 45, 115, 99,
  97, 108, 101, 61, 49, 34, 62,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);
export const DOCUMENT_LENGTH: i32 = 127;

/** `</head><body><div id="main">` */
export const BODY: usize = memory.data<u8>([
  60, 47, 104, 101, 97, 100, 62, 60, 98, 111, 100, 121, 62, 60, 100, 105, 118, 32, 105, 100, 61, 34, 109, 97,
  105, 110, 34, 62,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);
export const BODY_LENGTH: i32 = 28;

/** `</div>` */
export const DIV_END: usize = memory.data<u8>([
  60, 47, 100, 105, 118, 62,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);
export const DIV_END_LENGTH: i32 = 6;

/** `</body></html>` */
export const END: usize = memory.data<u8>([
  60, 47, 98, 111, 100, 121, 62, 60, 47, 104, 116, 109, 108, 62,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);
export const END_LENGTH: i32 = 14;
