export function program(): void {
  const bytes = new Uint8Array([1, 2, 255, 256]);
  bytes[0] = 300;
  console.log(bytes.join(), bytes.length, Array.from(bytes).reduce((a, b) => a + b, 0), bytes.slice(1, 3).join(), [...bytes].map((b) => b.toString(16)).join(" "));
  const f = new Float64Array(3).fill(1.5);
  f.set([9, 8], 1);
  console.log(f.map((x) => x * 2).join(), f.indexOf(8), f.subarray(1).length, new Int16Array(f.buffer, 0, 2).length);
  for (const b of bytes) console.log(b);
  const buf = new ArrayBuffer(8);
  const view = new DataView(buf);
  view.setInt16(0, -2);
  view.setFloat32(4, 1.5, true);
  console.log(view.getUint8(1), view.getInt16(0), view.getFloat32(4, true), buf.byteLength, new Uint8Array(buf)[0], new DataView(buf, 2, 4).byteLength, new DataView(buf, 2).byteLength);
  console.log(Uint8Array.from([1, 2, 3]).reverse().join(), Uint8Array.of(7).at(-1), new Uint8ClampedArray([300, -5, 1.5]).join(), new Uint32Array([-1])[0], bytes.includes(255), new Int8Array([200])[0]);
  console.log(bytes.some((b) => b > 200), bytes.find((b) => b > 100), bytes.filter((b) => b < 50).length, bytes.findIndex((b) => b === 255), bytes.reduce((a, b) => Math.max(a, b)));
}
