// `sort`: V8's TimSort step by step, so that even a comparison that contradicts itself gives the order that it gives
// there. Python's listsort.txt explains the algorithm.

import { Fn, Fn2 } from "../fn";

/** Sorts in place. `missing`: the pointer that is `undefined`, which goes to the end without being compared; 1: there is none. */
export function arraySort<T>(array: T[], compare: Fn2<T, T, f64>, missing: usize): T[] {
  const length = array.length;
  const work = new Array<T>();
  for (let i = 0; i < length; i++) {
    const item = unchecked(array[i]);
    if (isReference<T>() && changetype<usize>(item) == missing) continue;
    work.push(item);
  }
  if (work.length > 1) new TimSort<T>(work, compare).run();
  for (let i = 0; i < work.length && i < array.length; i++) unchecked((array[i] = work[i]));
  if (isReference<T>()) {
    for (let i = work.length; i < length && i < array.length; i++) unchecked((array[i] = changetype<T>(missing)));
  }
  return array;
}

/** Without a comparison: by text, in the order of its UTF-16 units. */
export function arraySortByText<T>(array: T[], text: (value: T) => string, missing: usize): T[] {
  const keyed = new Array<Keyed<T>>();
  const length = array.length;
  for (let i = 0; i < length; i++) {
    const item = unchecked(array[i]);
    if (isReference<T>() && changetype<usize>(item) == missing) continue;
    keyed.push(new Keyed<T>(text(item), item));
  }
  const compare = (_: Fn, a: Keyed<T>, b: Keyed<T>): f64 => compareText(a.key, b.key);
  if (keyed.length > 1) new TimSort<Keyed<T>>(keyed, new ByKey<T>(compare.index)).run();
  for (let i = 0; i < keyed.length; i++) unchecked((array[i] = keyed[i].value));
  if (isReference<T>()) {
    for (let i = keyed.length; i < length; i++) unchecked((array[i] = changetype<T>(missing)));
  }
  return array;
}

class Keyed<T> {
  constructor(
    public key: string,
    public value: T,
  ) {}
}

class ByKey<T> extends Fn2<Keyed<T>, Keyed<T>, f64> {}

function compareText(a: string, b: string): f64 {
  return a < b ? -1 : a == b ? 0 : 1;
}

/** Runs are merged by galloping where one side wins this often in a row. */
const MIN_GALLOP: i32 = 7;

/** Below this length V8 looks for no runs. */
const SHORT: i32 = 8;

class TimSort<T> {
  private minGallop: i32 = MIN_GALLOP;
  private readonly bases: i32[] = [];
  private readonly lengths: i32[] = [];

  constructor(
    private readonly work: T[],
    private readonly compare: Fn2<T, T, f64>,
  ) {}

  run(): void {
    let low = 0;
    let remaining = this.work.length;
    if (remaining < SHORT) return this.insert(0, 1, remaining);
    const minRun = minRunLength(remaining);
    while (remaining > 0) {
      let length = this.countRun(low, low + remaining);
      if (length < minRun) {
        const forced = min(minRun, remaining);
        this.insert(low, low + length, low + forced);
        length = forced;
      }
      this.bases.push(low);
      this.lengths.push(length);
      this.collapse();
      low += length;
      remaining -= length;
    }
    while (this.lengths.length > 1) {
      let n = this.lengths.length - 2;
      if (n > 0 && this.lengths[n - 1] < this.lengths[n + 1]) n--;
      this.mergeAt(n);
    }
  }

  private less(a: T, b: T): bool {
    return this.compare.call(a, b) < 0;
  }

  @inline
  private at(index: i32): T {
    return unchecked(this.work[index]);
  }

  /** How long the run at `low` is; a falling one is turned round. */
  private countRun(low: i32, high: i32): i32 {
    if (low + 1 == high) return 1;
    let length = 2;
    let previous = this.at(low + 1);
    const falling = this.less(previous, this.at(low));
    for (let i = low + 2; i < high; i++) {
      const current = this.at(i);
      if (this.less(current, previous) != falling) break;
      previous = current;
      length++;
    }
    if (falling) {
      for (let i = low, k = low + length - 1; i < k; i++, k--) {
        const swap = this.at(i);
        unchecked((this.work[i] = this.work[k]));
        unchecked((this.work[k] = swap));
      }
    }
    return length;
  }

  /** Binary insertion of [start, high) into the sorted [low, start). */
  private insert(low: i32, start: i32, high: i32): void {
    for (let i = start == low ? start + 1 : start; i < high; i++) {
      let left = low;
      let right = i;
      const pivot = this.at(i);
      while (left < right) {
        const middle = left + ((right - left) >> 1);
        if (this.less(pivot, this.at(middle))) right = middle;
        else left = middle + 1;
      }
      for (let k = i; k > left; k--) unchecked((this.work[k] = this.work[k - 1]));
      unchecked((this.work[left] = pivot));
    }
  }

  private collapse(): void {
    const lengths = this.lengths;
    while (lengths.length > 1) {
      let n = lengths.length - 2;
      if (!this.established(n + 1) || !this.established(n)) {
        if (lengths[n - 1] < lengths[n + 1]) n--;
        this.mergeAt(n);
      } else if (lengths[n] <= lengths[n + 1]) this.mergeAt(n);
      else break;
    }
  }

  private established(n: i32): bool {
    if (n < 2) return true;
    const lengths = this.lengths;
    return lengths[n - 2] > lengths[n - 1] + lengths[n];
  }

  /** Merges the runs `n` and `n + 1`. */
  private mergeAt(n: i32): void {
    let baseA = this.bases[n];
    let lengthA = this.lengths[n];
    const baseB = this.bases[n + 1];
    let lengthB = this.lengths[n + 1];
    this.lengths[n] = lengthA + lengthB;
    this.bases.splice(n + 1, 1);
    this.lengths.splice(n + 1, 1);
    const skipped = this.gallopRight(this.work, this.at(baseB), baseA, lengthA, 0);
    baseA += skipped;
    lengthA -= skipped;
    if (lengthA == 0) return;
    lengthB = this.gallopLeft(this.work, this.at(baseA + lengthA - 1), baseB, lengthB, lengthB - 1);
    if (lengthB == 0) return;
    if (lengthA <= lengthB) this.mergeLow(baseA, lengthA, baseB, lengthB);
    else this.mergeHigh(baseA, lengthA, baseB, lengthB);
  }

  /** Where `key` belongs in a sorted range, before its equals. */
  private gallopLeft(array: T[], key: T, base: i32, length: i32, hint: i32): i32 {
    let last = 0;
    let offset = 1;
    if (this.less(unchecked(array[base + hint]), key)) {
      const most = length - hint;
      while (offset < most && this.less(unchecked(array[base + hint + offset]), key)) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      offset = min(offset, most) + hint;
      last += hint;
    } else {
      const most = hint + 1;
      while (offset < most && !this.less(unchecked(array[base + hint - offset]), key)) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      const near = last;
      last = hint - min(offset, most);
      offset = hint - near;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (this.less(unchecked(array[base + middle]), key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** Where `key` belongs in a sorted range, behind its equals. */
  private gallopRight(array: T[], key: T, base: i32, length: i32, hint: i32): i32 {
    let last = 0;
    let offset = 1;
    if (this.less(key, unchecked(array[base + hint]))) {
      const most = hint + 1;
      while (offset < most && this.less(key, unchecked(array[base + hint - offset]))) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      const near = last;
      last = hint - min(offset, most);
      offset = hint - near;
    } else {
      const most = length - hint;
      while (offset < most && !this.less(key, unchecked(array[base + hint + offset]))) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      offset = min(offset, most) + hint;
      last += hint;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (this.less(key, unchecked(array[base + middle]))) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  /** Merges with the left run, the shorter one, put aside. It ends when the right one is used up or one is left aside. */
  private mergeLow(baseA: i32, lengthOfA: i32, baseB: i32, lengthOfB: i32): void {
    const work = this.work;
    const aside = work.slice(baseA, baseA + lengthOfA);
    let lengthA = lengthOfA;
    let lengthB = lengthOfB - 1;
    let dest = baseA;
    let a = 0;
    let b = baseB;
    unchecked((work[dest++] = work[b++]));
    let minGallop = this.minGallop;
    while (lengthB > 0 && lengthA > 1) {
      let winsA = 0;
      let winsB = 0;
      while (lengthB > 0 && lengthA > 1 && winsA < minGallop && winsB < minGallop) {
        if (this.less(unchecked(work[b]), unchecked(aside[a]))) {
          unchecked((work[dest++] = work[b++]));
          winsB++;
          winsA = 0;
          lengthB--;
        } else {
          unchecked((work[dest++] = aside[a++]));
          winsA++;
          winsB = 0;
          lengthA--;
        }
      }
      if (lengthB == 0 || lengthA <= 1) break;
      minGallop++;
      let first = true;
      while (winsA >= MIN_GALLOP || winsB >= MIN_GALLOP || first) {
        first = false;
        minGallop = max(1, minGallop - 1);
        this.minGallop = minGallop;
        winsA = this.gallopRight(aside, unchecked(work[b]), a, lengthA, 0);
        for (let i = 0; i < winsA; i++) unchecked((work[dest++] = aside[a++]));
        lengthA -= winsA;
        if (lengthA <= 1) break;
        unchecked((work[dest++] = work[b++]));
        if (--lengthB == 0) break;
        winsB = this.gallopLeft(work, unchecked(aside[a]), b, lengthB, 0);
        for (let i = 0; i < winsB; i++) unchecked((work[dest++] = work[b++]));
        lengthB -= winsB;
        if (lengthB == 0) break;
        unchecked((work[dest++] = aside[a++]));
        if (--lengthA == 1) break;
      }
      if (lengthB > 0 && lengthA > 1) this.minGallop = ++minGallop;
    }
    if (lengthA == 1) while (lengthB-- > 0) unchecked((work[dest++] = work[b++]));
    while (lengthA-- > 0) unchecked((work[dest++] = aside[a++]));
  }

  /** Merges, from the end, with the right run put aside. It ends when the left one is used up or one is left aside. */
  private mergeHigh(baseA: i32, lengthOfA: i32, baseB: i32, lengthOfB: i32): void {
    const work = this.work;
    const aside = work.slice(baseB, baseB + lengthOfB);
    let lengthA = lengthOfA - 1;
    let lengthB = lengthOfB;
    let dest = baseB + lengthB - 1;
    let a = baseA + lengthOfA - 1;
    let b = lengthB - 1;
    unchecked((work[dest--] = work[a--]));
    let minGallop = this.minGallop;
    while (lengthA > 0 && lengthB > 1) {
      let winsA = 0;
      let winsB = 0;
      while (lengthA > 0 && lengthB > 1 && winsA < minGallop && winsB < minGallop) {
        if (this.less(unchecked(aside[b]), unchecked(work[a]))) {
          unchecked((work[dest--] = work[a--]));
          winsA++;
          winsB = 0;
          lengthA--;
        } else {
          unchecked((work[dest--] = aside[b--]));
          winsB++;
          winsA = 0;
          lengthB--;
        }
      }
      if (lengthA == 0 || lengthB <= 1) break;
      minGallop++;
      let first = true;
      while (winsA >= MIN_GALLOP || winsB >= MIN_GALLOP || first) {
        first = false;
        minGallop = max(1, minGallop - 1);
        this.minGallop = minGallop;
        winsA = lengthA - this.gallopRight(work, unchecked(aside[b]), baseA, lengthA, lengthA - 1);
        for (let i = 0; i < winsA; i++) unchecked((work[dest--] = work[a--]));
        lengthA -= winsA;
        if (lengthA == 0) break;
        unchecked((work[dest--] = aside[b--]));
        if (--lengthB == 1) break;
        winsB = lengthB - this.gallopLeft(aside, unchecked(work[a]), 0, lengthB, lengthB - 1);
        for (let i = 0; i < winsB; i++) unchecked((work[dest--] = aside[b--]));
        lengthB -= winsB;
        if (lengthB <= 1) break;
        unchecked((work[dest--] = work[a--]));
        if (--lengthA == 0) break;
      }
      if (lengthA > 0 && lengthB > 1) this.minGallop = ++minGallop;
    }
    if (lengthB == 1) while (lengthA-- > 0) unchecked((work[dest--] = work[a--]));
    while (lengthB-- > 0) unchecked((work[dest--] = aside[b--]));
  }
}

/** So that the number of runs is a power of two, or just below one. */
function minRunLength(length: i32): i32 {
  let n = length;
  let rest = 0;
  while (n >= 64) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}
