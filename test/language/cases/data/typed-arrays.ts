export function program(): void {
  const bytes = new Uint8Array(4);
  bytes[0] = 255;
  bytes[1] = bytes[0] + 1;
  bytes[2] = 3;
  console.log(bytes.length, bytes[0], bytes[1], bytes[2], bytes.subarray(1, 3).length);
  const floats = new Float64Array(3);
  floats[1] = 1.5;
  floats.set([9], 2);
  let sum = 0;
  for (let i = 0; i < floats.length; i++) sum += floats[i];
  console.log(sum);
  const ints = new Int32Array(2);
  ints[0] = 2147483647;
  console.log(ints[0], ints.indexOf(0));
}
