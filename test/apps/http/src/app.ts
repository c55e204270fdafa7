import { html, launch, register, request, response, server, use, useForm, useServerFuture, type View } from "minnow";
import { BadHeader, Cookies, Create, Empty, Interleave, See } from "./context.ts";
import { AgeCounts, Broken, Closed, CountedKeys, crossSite, Limited, LimitedOnce, Observed, Open, outer, Public, Rare, RareForAll, Replaced, Secret, Stepped, Strict, Token } from "./guarded.ts";
import { Brief, Hash, LogIn, LogInAndOut, LogOut, LogOutAll, Me, Order, Password, ReadCookies, Rotate, SetCookies, Texts } from "./login.ts";
import { Ask, AskAs, AskBoth, Environment, Fails, Follow, Pieces } from "./outgoing.ts";
import { Count, Counters, Ended, Keep, Linger, Peek, Release, Tally, Weave } from "./stores.ts";

const Title = server(async (): Promise<string> => {
  response().status = 203;
  response().headers.set("x-page", request().path);
  return `at ${request().path}`;
});

function App(): View {
  const title = useServerFuture(Title);
  const order = useForm(Order);
  return html`<h1>${title.value}</h1>
    <form action=${Order}><input name="what" value=${order.value("what")} /><p role="alert">${order.message}</p></form>`;
}

export function main(): void {
  register(See);
  register(Interleave);
  register(Create);
  register(Cookies);
  register(BadHeader);
  register(Empty);
  register(Title);
  use(crossSite);
  use(outer);
  register(Environment);
  register(Ask);
  register(AskAs);
  register(AskBoth);
  register(Pieces);
  register(Fails);
  register(Follow);
  register(Keep);
  register(Count);
  register(Counters);
  register(Weave);
  register(Linger);
  register(Ended);
  register(Peek);
  register(Release);
  register(Tally);
  register(Order);
  register(SetCookies);
  register(ReadCookies);
  register(Texts);
  register(Password);
  register(Hash);
  register(LogIn);
  register(LogInAndOut);
  register(Me);
  register(Rotate);
  register(LogOut);
  register(LogOutAll);
  register(Brief);
  register(Stepped);
  register(Secret);
  register(Strict);
  register(Token);
  register(Limited);
  register(LimitedOnce);
  register(Rare);
  register(RareForAll);
  register(CountedKeys);
  register(AgeCounts);
  register(Observed);
  register(Open);
  register(Public);
  register(Closed);
  register(Replaced);
  register(Broken);
  launch(App);
}
