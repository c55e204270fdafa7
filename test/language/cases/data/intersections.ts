type HasId = { id: number };
type HasName = { name: string };
type Entity = HasId & HasName & { tags: string[] };
function label(e: HasId & HasName): string {
  return `${e.id}:${e.name}`;
}
export function program(): void {
  const e: Entity = { id: 1, name: "one", tags: ["a"] };
  console.log(label(e), e.tags.length);
}
