type Loaded = { loading: false; data: string } | { loading: true; progress: number };
function show(state: Loaded): string {
  return state.loading ? `${state.progress}%` : state.data;
}
export function program(): void {
  console.log(show({ loading: true, progress: 40 }), show({ loading: false, data: "done" }));
}
