// Constants of RFC 8949, as whole initial bytes: major type in the upper three bits.

export const UNSIGNED: u8 = 0x00;
export const NEGATIVE: u8 = 0x20;
export const BYTES: u8 = 0x40;
export const TEXT: u8 = 0x60;
export const ARRAY: u8 = 0x80;
export const MAP: u8 = 0xa0;
export const TAG: u8 = 0xc0;
export const SIMPLE: u8 = 0xe0;

export const FALSE: u8 = 0xf4;
export const TRUE: u8 = 0xf5;
export const NULL: u8 = 0xf6;
export const UNDEFINED: u8 = 0xf7;
export const SIMPLE_8: u8 = 0xf8;
export const F16: u8 = 0xf9;
export const F32: u8 = 0xfa;
export const F64: u8 = 0xfb;
export const BREAK: u8 = 0xff;

/** Additional information of an initial byte: 24–27 say how many bytes the argument has, 31 is "indefinite". */
export const INFO: u8 = 0x1f;
export const ONE_BYTE: u8 = 24;
export const TWO_BYTES: u8 = 25;
export const FOUR_BYTES: u8 = 26;
export const EIGHT_BYTES: u8 = 27;
export const INDEFINITE: u8 = 31;

/** Containers may nest this deep, when reading and when transcoding. */
export const MAX_DEPTH: i32 = 64;
