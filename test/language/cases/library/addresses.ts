export function program() {
  const u = new URL("https://User:pa%20ss@Example.com:8080/a/b/../c d?x=1&y=a+b&x=2#frag");
  console.log(u.href, u.origin, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash);
  console.log(u.searchParams.get("x"), u.searchParams.getAll("x"), u.searchParams.get("y"), u.searchParams.get("z"), u.searchParams.has("y"));
  u.searchParams.set("x", "ä&="); u.searchParams.append("q", "1 2"); console.log(u.href, String(u), JSON.stringify({ u }));
  for (const [k, v] of u.searchParams) console.log(k, v);
  for (const [r, b] of [["../x?y#z", "http://h/a/b/c"], ["//o.org/p", "https://h/a"], ["?q", "http://h/a?b"], ["#f", "http://h/a?b"], ["/abs", "http://h:80/a"], ["", "http://h/a?b#c"], ["g;x=1/./y", "http://a/b/c/d;p?q"], ["mailto:a@b", "http://x"], ["..", "http://a/b/c/d"]]) console.log(new URL(r, b).href);
  for (const bad of ["nope", "http://", "http://a:99999", "//x"]) try { new URL(bad); console.log("ok", bad); } catch (e) { console.log((e as Error).name, (e as Error).message); }
  const p = new URLSearchParams({ b: "2", a: "1 &" }); p.append("b", "3"); p.sort(); console.log(p.toString(), p.size, [...p.keys()], [...p]);
  p.delete("b"); p.forEach((v, k) => console.log(k, v)); console.log(new URLSearchParams("?a=%C3%A9&b&=c").toString(), new URLSearchParams([["k", "v"]]).get("k"), Object.fromEntries(new URLSearchParams("a=1&b=2")));
  u.pathname = "/new path"; u.hash = ""; u.search = "z=1"; u.port = "443"; u.hostname = "h.org"; console.log(u.href); u.protocol = "http"; u.port = "80"; console.log(u.toString());
  console.log(URL.canParse("x:y"), URL.canParse("y"), new URL("file:///C:/a/../b").href, new URL("data:text/plain,hi there").href, new URL("HTTP://EXAMPLE.com").href);
}
