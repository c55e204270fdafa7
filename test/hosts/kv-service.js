// What stands behind a `kvNamespace` binding of workerd: the protocol of Workers KV, from memory. Pages of `list` have two
// keys. Keys that end with "/broken" cannot be read; those with "/slow" in them answer when their "/go" was written.
const values = new Map();

export default {
  async fetch(request) {
    const url = new URL(request.url);
    const key = decodeURIComponent(url.pathname.slice(1));
    if (key === "") return Response.json(page(url.searchParams));
    if (request.method === "PUT") values.set(key, await request.arrayBuffer());
    else if (request.method === "DELETE") values.delete(key);
    else return read(key);
    return new Response(null, { status: 204 });
  },
};

async function read(key) {
  // A turn later, so that other requests come in between.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  if (key.endsWith("/broken")) return new Response("", { status: 503, statusText: "Service Unavailable" });
  while (key.endsWith("/slow") && !values.has(key.replace("/slow", "/go"))) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return values.has(key) ? new Response(values.get(key)) : new Response("", { status: 404 });
}

function page(query) {
  const from = Number(query.get("cursor") ?? 0);
  const names = [...values.keys()].filter((name) => name.startsWith(query.get("prefix") ?? "")).sort();
  const keys = names.slice(from, from + 2).map((name) => ({ name }));
  return from + 2 < names.length
    ? { keys, list_complete: false, cursor: String(from + 2) }
    : { keys, list_complete: true };
}
