import { get, Html, HttpError, html, launch, type Middleware, register, request, response, use, type View } from "minnow";

/** Pages below `/blog` are written by a server function. What it throws becomes one of the error pages. */
export const Blog = get("/blog/{id}", async (id: u32): Promise<Html> => {
  if (id === 3) throw new Error("An error occurred while loading the blog post!");
  if (id < 1 || id > 2) throw HttpError.notFound("Blog post not found");
  return page(`Blog post ${id}`);
});

/** Around all requests: what is an error answers with a page of the app's own, and keeps its status. */
const errorPages: Middleware = async (next) => {
  await next();
  const { status } = response();
  if (status < 400 || request().path.startsWith("/api/")) return;
  response().headers.set("content-type", "text/html; charset=utf-8");
  response().send(page(titleOf(status)).html);
};

function titleOf(status: number): string {
  switch (status) {
    case 401: return "401 - Unauthorized";
    case 404: return "404 - Page not found";
    case 500: return "500 - Internal Server Error";
    default: return "An unknown error occurred";
  }
}

function page(text: string): Html {
  return new Html(`<!doctype html><html lang="en"><title>${text}</title><div>${text}</div><a href="/">Go home</a></html>`);
}

function App(): View {
  return html`
    <div>Welcome to the home page!</div>
    <div style="display: flex; flex-direction: column">
      <a href="/blog/1">Go to blog post 1</a>
      <a href="/blog/2">Go to blog post 2</a>
      <a href="/blog/3">Go to blog post 3 (error)</a>
      <a href="/blog/4">Go to blog post 4 (not found)</a>
    </div>`;
}

export function main(): void {
  use(errorPages);
  register(Blog);
  launch(App);
}
