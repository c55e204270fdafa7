/**
 * Objects by number, so that JavaScript can name them. Numbers are used again; 0 is never one. Not generic, because each
 * instance of a generic array costs bytes; those who use it know what is in it.
 */
export class Table {
  private entries: Array<Object | null> = [null];
  private free: i32[] = [];

  add(entry: Object): i32 {
    if (this.free.length > 0) {
      const id = this.free.pop();
      this.entries[id] = entry;
      return id;
    }
    return this.entries.push(entry) - 1;
  }

  get(id: i32): Object | null {
    return id < this.entries.length ? this.entries[id] : null;
  }

  /** One more than the highest number. */
  get end(): i32 {
    return this.entries.length;
  }

  /** Removes the entry and returns it. */
  take(id: i32): Object | null {
    const entry = this.get(id);
    if (entry !== null) {
      this.entries[id] = null;
      this.free.push(id);
    }
    return entry;
  }
}
