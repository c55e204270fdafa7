interface State {
  user: { name: string; tags: string[]; address: { city: string } };
  count: number;
}
export function program(): void {
  const state: State = { user: { name: "a", tags: [], address: { city: "x" } }, count: 0 };
  const { user } = state;
  user.address.city += "y";
  user.tags.push("t1", "t2");
  state.user.name = user.tags.join("+");
  state.count += user.tags.length * 1.5;
  console.log(state.user.address.city, state.user.name, state.count);
}
