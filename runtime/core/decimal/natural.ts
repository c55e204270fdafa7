// Natural numbers of any size, as far as rounding decimal numbers needs them: 32-bit limbs, lowest first.

/** Enough for 800 decimal digits times 2^1100. */
const LIMBS: i32 = 128;

const TEN_TO_9: u32 = 1000000000;

export class Natural {
  private limbs: StaticArray<u32> = new StaticArray<u32>(LIMBS);
  private count: i32 = 0;

  static of(value: u64): Natural {
    const natural = new Natural();
    natural.limbs[0] = <u32>value;
    natural.limbs[1] = <u32>(value >> 32);
    natural.count = value >> 32 ? 2 : value ? 1 : 0;
    return natural;
  }

  /** this × factor + addend */
  multiply(factor: u32, addend: u32): void {
    let carry: u64 = addend;
    for (let i = 0; i < this.count; i++) {
      carry += <u64>this.limbs[i] * factor;
      this.limbs[i] = <u32>carry;
      carry >>= 32;
    }
    if (carry) this.limbs[this.count++] = <u32>carry;
  }

  multiplyTenTo(exponent: i32): void {
    for (; exponent >= 9; exponent -= 9) this.multiply(TEN_TO_9, 0);
    for (; exponent > 0; exponent--) this.multiply(10, 0);
  }

  shiftLeft(bits: i32): void {
    for (; bits >= 31; bits -= 31) this.multiply(1 << 31, 0);
    if (bits) this.multiply(1 << bits, 0);
  }

  /** Below zero where this is less than `other`, above where it is more. */
  compare(other: Natural): i32 {
    if (this.count != other.count) return this.count - other.count;
    for (let i = this.count - 1; i >= 0; i--) {
      if (this.limbs[i] != other.limbs[i]) return this.limbs[i] < other.limbs[i] ? -1 : 1;
    }
    return 0;
  }

  /** this ÷ divisor; gives the remainder. */
  divide(divisor: u32): u32 {
    let rest: u64 = 0;
    for (let i = this.count - 1; i >= 0; i--) {
      rest = (rest << 32) | this.limbs[i];
      this.limbs[i] = <u32>(rest / divisor);
      rest %= divisor;
    }
    while (this.count > 0 && this.limbs[this.count - 1] == 0) this.count--;
    return <u32>rest;
  }

  get isZero(): bool {
    return this.count == 0;
  }
}
