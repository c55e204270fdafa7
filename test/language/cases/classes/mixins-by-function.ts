class Entity {
  constructor(readonly id: number) {}
}
function withLabel<T extends Entity>(entity: T): { entity: T; label: string } {
  return { entity, label: `#${entity.id}` };
}
class User extends Entity {
  constructor(id: number, readonly name: string) {
    super(id);
  }
}
export function program(): void {
  const labelled = withLabel(new User(4, "Ann"));
  console.log(labelled.label, labelled.entity.name);
}
