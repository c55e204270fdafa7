// `JSON.parse` where nothing says of what type the value is.

import { boxBool, boxNumber } from "../any";
import { Dictionary } from "../dictionary";
import { JsonReader } from "./reader";

// Kinds, numbered as CBOR's major types.
const NUMBER: u8 = 0x00;
const TEXT: u8 = 0x60;
const ARRAY: u8 = 0x80;
const MAP: u8 = 0xa0;
const NULL: u8 = 0xf6;

export function jsonAny(reader: JsonReader): Object | null {
  switch (reader.kind()) {
    case NUMBER:
      return boxNumber(reader.f64());
    case TEXT:
      return changetype<Object>(reader.string());
    case ARRAY: {
      const list = new Array<Object | null>();
      reader.array();
      while (reader.more()) list.push(jsonAny(reader));
      return changetype<Object>(list);
    }
    case MAP: {
      const made = new Dictionary<Object | null>();
      reader.map();
      while (reader.more()) {
        const key = reader.key();
        made.put(key, jsonAny(reader));
      }
      return changetype<Object>(made);
    }
    case NULL:
      reader.null_();
      return null;
    default:
      return boxBool(reader.bool());
  }
}
