export function program(): void {
  const full = { id: 1, name: "x", tags: ["a"] };
  const { id, ...others } = full;
  console.log(id, others.name, others.tags.join());
}
