class Profile {
  readonly created = 7;
  nickname?: string;
  score?: number;
  constructor(readonly name: string, nickname?: string) {
    this.nickname = nickname;
  }
  get shown(): string {
    return this.nickname ?? this.name;
  }
}
export function program(): void {
  const a = new Profile("Ann");
  const b = new Profile("Bob", "bobby");
  a.score = 3;
  console.log(a.shown, b.shown, a.score ?? 0, b.score ?? 0, a.created);
  b.nickname = undefined;
  console.log(b.shown);
}
