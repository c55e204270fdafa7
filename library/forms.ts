// Forms whose action is a server function.

import { HttpError, type Resource, type Signal, useServerFuture, useSignal } from "minnow";
import { abortForm, sentOfForm, takeFlash, watchForm } from "minnow/internal";

/**
 * A file of a form: what a parameter of a server function gets from `<input type="file">`. Several are a `FormFile[]`.
 *
 * @example
 * export const Upload = server(async (name: string, photo: FormFile): Promise<i32> => photo.bytes.length);
 */
export interface FormFile {
  /** As the browser names it. Do not use it as a path. */
  name: string;
  /** Its media type, as the browser believes. */
  type: string;
  bytes: Uint8Array;
}

/**
 * The state of a form; made by `useForm`.
 *
 * @example
 * const login = useForm(Login);
 * html`<p role="alert">${login.message}</p>`;
 */
export class FormState {
  private readonly back: Resource<string[]>;
  private readonly sending: Signal<boolean>;
  private readonly sent: Signal<number>;
  private readonly failure: Signal<Error | null>;

  private readonly path: string;

  constructor(path: string) {
    this.path = path;
    this.back = useServerFuture<string[]>(async () => takeFlash(path));
    this.sending = useSignal<boolean>(false);
    this.sent = useSignal<number>(0);
    this.failure = useSignal<Error | null>(null);
    watchForm(
      path,
      () => {
        this.sending.value = true;
      },
      (error: Error | null) => {
        this.sending.value = false;
        this.failure.value = error;
        this.sent.value = this.sent.peek() + 1;
      },
    );
  }

  /** How much of it has been sent, from 0 to 1: for files. */
  get progress(): number {
    return sentOfForm(this.path);
  }

  /** Gives up what is on its way: that is an error then. */
  abort(): void {
    abortForm(this.path);
  }

  /** Whether it is on its way. */
  get pending(): boolean {
    return this.sending.value;
  }

  /** How often it has been answered, since the page is there. */
  get count(): number {
    return this.sent.value;
  }

  /** Whether it was answered, and well. */
  get done(): boolean {
    return this.sent.value > 0 && this.failure.value === null;
  }

  /** Why it failed, else null. */
  get error(): Error | null {
    if (this.sent.value > 0) return this.failure.value;
    const back = this.back.value;
    return back.length > 1 ? new HttpError(Number(back[1]), back[0]!) : null;
  }

  /** Why it failed, else "". */
  get message(): string {
    if (this.sent.value > 0) {
      const failure = this.failure.value;
      return failure === null ? "" : failure.message;
    }
    const back = this.back.value;
    return back.length > 1 ? back[0]! : "";
  }

  /** What had been filled in when the form came back without a script, else `initial`. */
  value(name: string, initial: string = ""): string {
    const back = this.back.value;
    for (let i = 2; i + 1 < back.length; i += 2) {
      if (back[i] === name) return back[i + 1]!;
    }
    return initial;
  }
}

/**
 * The state of the form that is sent to an address; `useForm` knows it of a server function.
 *
 * @example
 * const login = formAt("/api/Login");
 */
export function formAt(path: string): FormState {
  return new FormState(path);
}
