// XMLHttpRequest in the shape of `fetch`: it alone tells how much of a body has been sent.

/** Sends like `fetch`; `tell` gets the bytes that are on their way, and how many there are. */
export function sender(tell: (sent: number, total: number) => void): typeof fetch {
  return (url, { method = "GET", headers, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, String(url));
      for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
      request.responseType = "arraybuffer";
      request.upload.onprogress = ({ loaded, total }) => tell(loaded, total);
      request.onload = () => {
        const lines = request.getAllResponseHeaders().trim().split("\r\n");
        const pairs = lines.map((line): [string, string] => [
          line.split(":", 1)[0]!,
          line.slice(line.indexOf(":") + 1),
        ]);
        const { status } = request;
        const bytes = status === 204 || status === 205 || status === 304 ? null : (request.response as ArrayBuffer);
        resolve(new Response(bytes, { status, headers: pairs }));
      };
      request.onerror = () => reject(new TypeError("the connection broke off"));
      request.onabort = () => reject(signal?.reason ?? new DOMException("aborted", "AbortError"));
      signal?.addEventListener("abort", () => request.abort());
      if (signal?.aborted) request.abort();
      else request.send(body as XMLHttpRequestBodyInit);
    });
}
