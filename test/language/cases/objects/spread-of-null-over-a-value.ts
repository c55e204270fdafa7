// A partial object that holds null overwrites with null.
interface Context {
  data: string[];
  error: string | null;
  retries: number;
  url?: string;
}
export function program(): void {
  const before: Context = { data: ["x"], error: "boom", retries: 0 };
  const change: Partial<Context> = { data: [], error: null };
  const merged = { ...before, ...change };
  console.log(merged.error, merged.data, merged);
}
