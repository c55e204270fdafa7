class Version {
  constructor(readonly major: number, readonly minor = 0) {}
  compare(other: Version): number {
    return this.major - other.major || this.minor - other.minor;
  }
  equals(other: Version): boolean {
    return this.compare(other) === 0;
  }
  static max(...all: Version[]): Version {
    return all.reduce((a, b) => (a.compare(b) > 0 ? a : b));
  }
  toString(): string {
    return `${this.major}.${this.minor}`;
  }
}
export function program(): void {
  const list = [new Version(1, 2), new Version(1), new Version(0, 9)];
  list.sort((a, b) => a.compare(b));
  console.log(list.map((v) => v.toString()).join(), `${Version.max(...list)}`, new Version(1).equals(list[1]));
}
