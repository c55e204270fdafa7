import { del, get, patch, post, put, server } from "minnow";

export enum Level { Low, Middle, High }

export interface Filter {
  breed: string;
  ages?: i32[];
  size: { min: number; max?: number };
}

export const Plain = server({ prefix: "/rpc", endpoint: "plain" }, async (n: i32): Promise<i32> => n + 1);
export const Dog = get("/api/dog/{id}", async (id: i32): Promise<string> => `dog ${id}`);
export const BestDog = get("/api/dog/best", async (): Promise<string> => "the best dog");
export const DogToy = get("/api/dog/{id}/toys/{toy}", async (toy: string, id: i32): Promise<string> => `${id}: ${toy}`);
export const PutDog = put("/api/dog/{id}", async (id: i32, name: string): Promise<string> => `${id} is ${name}`);
export const PatchDog = patch("/api/dog/{id}?loud", async (id: i32, loud: boolean, name: string): Promise<string> =>
  `${id} is ${loud ? name.toUpperCase() : name}`);
export const RemoveDog = del("/api/dog/{id}", async (id: i32): Promise<void> => { if (id === 0) throw new Error("no"); });
export const Feed = get("/feed.xml", async (): Promise<string> => "feed");
export const File = get("/api/files/{*path}", async (path: string): Promise<string> => `file ${path}`);
export const Parts = get("/api/parts/{*parts}", async (parts: string[]): Promise<string> => parts.join("|"));
export const Names = get("/api/names?first&last=family&age", async (first: string, family: string, age?: number): Promise<string> =>
  `${first} ${family} ${age === undefined ? "?" : age + 0.5}`);
export const Kinds = get(
  "/api/kinds?on&level&word&big&small&tags&counts&limit",
  async (
    on: boolean, level: Level, word: "cat" | "dog", big: i64, small: u8, tags: string[], counts: i32[], limit: i32 = 10,
  ): Promise<string> =>
    `${on} ${level === Level.High} ${word} ${big} ${small} ${tags.join("|")} ${counts.map((n) => n + 1).join("|")} ${limit}`,
);
export const Search = get("/api/search?{filter}&page", async (filter: Filter, page: i32 | null): Promise<string> =>
  `${filter.breed} ${filter.ages ? filter.ages.join("+") : "-"} ${filter.size.min + 1} ${filter.size.max ?? -1} ${page ?? 0}`);
export const Everything = get("/api/everything?{all}", async (all: Record<string, string>): Promise<string[]> => Object.keys(all));
export const Chat = post("/api/{user_id}/chat?room_id", async (user_id: i32, room_id: i32, text: string): Promise<string> =>
  `user ${user_id}, room ${room_id}: ${text}`);
export const Signed = get("/api/flag/{on}/{n}", async (on: boolean, n: number): Promise<string> => `${!on} ${n * 2}`);
