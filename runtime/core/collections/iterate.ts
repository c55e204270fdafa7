// Iterators of `Map` and `Set`, as values.

import { Iter, Iterable, pairOf } from "../iterator";
import { Map } from "./map";
import { Set } from "./set";
import { Cursor } from "./table";

export class MapKeys<K, V> extends Iter<K> {
  private cursor: Cursor<K>;

  constructor(private map: Map<K, V>) {
    super(((it: MapKeys<K, V>): bool => it.move()).index);
    this.cursor = new Cursor<K>(map);
  }

  private move(): bool {
    const entry = this.cursor.next();
    if (entry < 0) return false;
    this.$item = this.map.keyAt(entry);
    return true;
  }
}

export class MapValues<K, V> extends Iter<V> {
  private cursor: Cursor<K>;

  constructor(private map: Map<K, V>) {
    super(((it: MapValues<K, V>): bool => it.move()).index);
    this.cursor = new Cursor<K>(map);
  }

  private move(): bool {
    const entry = this.cursor.next();
    if (entry < 0) return false;
    this.$item = this.map.valueAt(entry);
    return true;
  }
}

export class MapEntries<K, V, E> extends Iter<E> {
  private cursor: Cursor<K>;

  constructor(private map: Map<K, V>) {
    super(((it: MapEntries<K, V, E>): bool => it.move()).index);
    this.cursor = new Cursor<K>(map);
  }

  private move(): bool {
    const entry = this.cursor.next();
    if (entry < 0) return false;
    this.$item = pairOf<K, V, E>(this.map.keyAt(entry), this.map.valueAt(entry));
    return true;
  }
}

export class MapIterable<K, V, E> extends Iterable<E> {
  constructor(public map: Map<K, V>) {
    super(((it: MapIterable<K, V, E>): Iter<E> => new MapEntries<K, V, E>(it.map)).index);
  }
}

export class SetIter<T> extends Iter<T> {
  private cursor: Cursor<T>;

  constructor(private set_: Set<T>) {
    super(((it: SetIter<T>): bool => it.move()).index);
    this.cursor = new Cursor<T>(set_);
  }

  private move(): bool {
    const entry = this.cursor.next();
    if (entry < 0) return false;
    this.$item = this.set_.keyAt(entry);
    return true;
  }
}

/** `set.entries()`: each value twice. */
export class SetEntries<T, E> extends Iter<E> {
  private cursor: Cursor<T>;

  constructor(private set_: Set<T>) {
    super(((it: SetEntries<T, E>): bool => it.move()).index);
    this.cursor = new Cursor<T>(set_);
  }

  private move(): bool {
    const entry = this.cursor.next();
    if (entry < 0) return false;
    const value = this.set_.keyAt(entry);
    this.$item = pairOf<T, T, E>(value, value);
    return true;
  }
}

export class SetIterable<T> extends Iterable<T> {
  constructor(public set_: Set<T>) {
    super(((it: SetIterable<T>): Iter<T> => new SetIter<T>(it.set_)).index);
  }
}
