/** Bytes of the instance's memory. It never shrinks. */
export function memorySize(): i32 {
  return memory.size() << 16;
}
