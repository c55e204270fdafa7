// wasi:http by its flattened signatures. `area` receives results that do not fit in one value.

@external("wasi:http/types@0.2.12", "[constructor]fields")
export declare function fields(): i32;

@external("wasi:http/types@0.2.12", "[method]fields.append")
export declare function append(
  self: i32, name: usize, nameLength: i32, value: usize, valueLength: i32, area: usize,
): void;

@external("wasi:http/types@0.2.12", "[constructor]outgoing-response")
export declare function response(fields: i32): i32;

@external("wasi:http/types@0.2.12", "[method]outgoing-response.body")
export declare function body(self: i32, area: usize): void;

@external("wasi:http/types@0.2.12", "[static]response-outparam.set")
export declare function set(
  out: i32, failed: i32, response: i32, e1: i32, e2: i64, e3: i32, e4: i32, e5: i32, e6: i32,
): void;

@external("wasi:http/types@0.2.12", "[method]outgoing-body.write")
export declare function stream(self: i32, area: usize): void;

@external("wasi:io/streams@0.2.12", "[method]output-stream.blocking-write-and-flush")
export declare function write(self: i32, bytes: usize, length: i32, area: usize): void;

@external("wasi:io/streams@0.2.12", "[resource-drop]output-stream")
export declare function drop(self: i32): void;

@external("wasi:http/types@0.2.12", "[static]outgoing-body.finish")
export declare function finish(self: i32, hasTrailers: i32, trailers: i32, area: usize): void;

@external("wasi:http/types@0.2.12", "[resource-drop]incoming-request")
export declare function dropRequest(self: i32): void;
