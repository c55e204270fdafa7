import { get, Html, html, launch, post, Redirect, register, type View } from "minnow";

/** 303: the browser goes on to the new address with GET. */
export const OldBlog = post("/api/old-blog", async (): Promise<Redirect> => Redirect.to("/blog"));

export const Blog = get("/blog", async (): Promise<Html> => new Html("<!doctype html><title>Blog</title><h1>Welcome to the blog!</h1>"));

function App(): View {
  return html`
    <h1>Welcome home</h1>
    <form action=${OldBlog}><button>Go to blog</button></form>`;
}

export function main(): void {
  register(OldBlog);
  register(Blog);
  launch(App);
}
