interface Task {
  id: number;
  title: string;
  done: boolean;
}
function update(task: Task, change: Partial<Task>): Task {
  return { ...task, ...change };
}
type Preview = Pick<Task, "title">;
type Draft = Omit<Task, "id">;
export function program(): void {
  const t: Readonly<Task> = { id: 1, title: "a", done: false };
  const u = update(t, { done: true });
  console.log(u.id, u.title, u.done, t.done);
  const preview: Preview = { title: "p" };
  const draft: Draft = { title: "d", done: false };
  const full: Required<Partial<Task>> = { id: 2, ...draft };
  console.log(preview.title, full.title, full.id);
}
