import { html, launch, register, useAction, type View } from "minnow";
import {
  BadName, GetDogData, GetDogDataError, GetIpData, GetUntypedError, PostCustomEncoding, PostData, ThrowsHttpError, ThrowsHttpErrorContext,
  ThrowsOk, ThrowsTypedError,
} from "./functions.ts";

function App(): View {
  const dog = useAction(GetDogData);
  const ip = useAction(GetIpData);
  const custom = useAction(PostCustomEncoding);
  const untyped = useAction(GetUntypedError);
  const typed = useAction(ThrowsTypedError);
  const dogError = useAction(GetDogDataError);
  const ok = useAction(ThrowsOk);
  const http = useAction(ThrowsHttpError);
  const context = useAction(ThrowsHttpErrorContext);
  const clear = (): void => {
    dog.reset();
    ip.reset();
    custom.reset();
    untyped.reset();
    typed.reset();
    dogError.reset();
    ok.reset();
    http.reset();
    context.reset();
  };
  return html`
    <button onclick=${() => dog.call()}>Fetch dog data</button>
    <button onclick=${() => ip.call()}>Fetch IP data</button>
    <button onclick=${() => custom.call({ example: "data", number: 123, array: [1, 2, 3] })}>Fetch custom encoded data</button>
    <button onclick=${() => untyped.call()}>Fetch error data</button>
    <button onclick=${() => typed.call()}>Fetch typed error data</button>
    <button onclick=${() => dogError.call()}>Fetch dog error data</button>
    <button onclick=${() => ok.call()}>Fetch throws ok data</button>
    <button onclick=${() => http.call()}>Fetch HTTP 400</button>
    <button onclick=${() => context.call()}>Fetch HTTP 400 (context)</button>
    <button onclick=${clear}>Clear data</button>
    <div style="display: flex; flex-direction: column; gap: 8px">
      <pre>Dog data: ${describe(dog.error) ?? dog.value?.message}</pre>
      <pre>IP data: ${describe(ip.error) ?? ip.value?.origin}</pre>
      <pre>Custom encoded data: ${describe(custom.error) ?? (custom.value && JSON.stringify(custom.value))}</pre>
      <pre>Error data: ${describe(untyped.error)}</pre>
      <pre>Typed error data: ${describe(typed.error)}</pre>
      <pre>HTTP 400 data: ${describe(http.error)}</pre>
      <pre>HTTP 400 (context) data: ${describe(context.error) ?? context.value}</pre>
      <pre>Dog error data: ${describe(dogError.error)}</pre>
      <pre>Throws ok data: ${describe(ok.error)}</pre>
    </div>`;
}

function describe(error: Error | null): string | null {
  if (error === null) return null;
  return error instanceof BadName ? `the name is bad: ${error.customName}` : error.message;
}

export function main(): void {
  register(PostData);
  register(GetIpData);
  register(GetDogData);
  register(GetDogDataError);
  register(PostCustomEncoding);
  register(GetUntypedError);
  register(ThrowsHttpError);
  register(ThrowsHttpErrorContext);
  register(ThrowsOk);
  register(ThrowsTypedError);
  launch(App);
}
