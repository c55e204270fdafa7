import { type ByteStream, type Event, FileStream, FormStream, html, post, type SubmitEvent, server, sleep, useForm, useSignal, type View } from "minnow";
import { memorySize } from "./memory.as.ts";

/** How much came, and what the bytes add up to. */
async function measured(stream: ByteStream): Promise<string> {
  let size = 0;
  let sum: u32 = 0;
  for await (const chunk of stream.chunks()) {
    size += chunk.length;
    for (const byte of chunk) sum = sum * 31 + (byte as u32);
  }
  return `${size} ${sum}`;
}

/** A form, field after field; of those called `skip` nothing is read. */
export const Fields = server({ bodyLimit: 500_000, fieldLimit: 300_000 }, async (form: FormStream): Promise<string[]> => {
  const seen: string[] = [];
  for (let field = await form.next(); field !== null; field = await form.next()) {
    if (field.name === "skip") seen.push("skipped");
    else if (field.isFile) seen.push(`${field.name}: ${field.fileName ?? ""} ${field.type} ${await measured(field)}`);
    else seen.push(`${field.name}=${await field.text(100)}`);
  }
  return seen;
});

/** A file behind fields of a form. */
export const Attach = server({ bodyLimit: 4_000_000, fieldLimit: 0 }, async (title: string, count: i32, file: FileStream): Promise<string> =>
  `${title} ${count}: ${file.name} ${file.type} ${file.size ?? -1} ${await measured(file)}`);

/** The whole body is the file. */
export const Store = post("/files/{folder}?count", { bodyLimit: 400_000, fieldLimit: 0 },
  async (folder: string, count: i32, file: FileStream): Promise<string> =>
    `${folder} ${count}: ${file.name} ${file.type} ${file.size ?? -1} ${await measured(file)}`);

/** How far memory grew while a file went through, in bytes. */
export const Through = server({ bodyLimit: 0, fieldLimit: 0 }, async (file: FileStream): Promise<number[]> => {
  let size = 0;
  let most = 0;
  for await (const chunk of file.chunks()) {
    size += chunk.length;
    most = Math.max(most, memorySize());
  }
  return [size, most];
});

/** Reads the first piece, waits, then reads the rest. */
export const Patient = server({ bodyLimit: 0, fieldLimit: 0 }, async (file: FileStream): Promise<number> => {
  let size = (await file.read())?.length ?? 0;
  await sleep(1500);
  for (let chunk = await file.read(); chunk !== null; chunk = await file.read()) size += chunk.length;
  return size;
});

/** Tells the log how it ended. */
export const Watched = server({ bodyLimit: 0, fieldLimit: 0 }, async (mark: string, file: FileStream): Promise<void> => {
  try {
    await measured(file);
    console.log(`${mark}: complete`);
  } catch (error) {
    console.log(`${mark}: ${error.message}`);
    throw error;
  } finally {
    console.log(`${mark}: over`);
  }
});

/** Reads in a way that cannot be right. */
export const Confused = server(async (form: FormStream): Promise<string[]> => {
  const problems: string[] = [];
  const first = await form.next();
  await form.next();
  try { await first?.read(); } catch (error) { problems.push(error.message); }
  problems.push(`${await form.next() === null} ${await form.next() === null}`);
  return problems;
});

/** Says what it thinks before it has read everything. */
export const Rude = server({ bodyLimit: 0, fieldLimit: 0 }, async (file: FileStream): Promise<string> => `enough, ${file.name}`);

export function Uploads(): View {
  const attach = useForm(Attach);
  const said = useSignal("");
  const sent = useSignal<string[]>([]);
  const store = async (event: Event): Promise<void> => {
    for (const file of event.files) {
      const stream = FileStream.of(file).onProgress((done, total) => { sent.value = [...sent.value, `${done}/${total}`]; });
      said.value = `${stream.name} ${stream.size ?? -1}: ${await Store("a b", 4, stream)}`;
    }
  };
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    said.value = (await Fields(FormStream.of(event))).join(", ");
  };
  const stuck = async (event: Event): Promise<void> => {
    const [file] = event.files;
    if (!file) return;
    const stream = FileStream.of(file);
    const call = Patient(stream);
    stream.abort();
    try { said.value = `${await call}`; } catch (error) { said.value = `${error.name}: ${error.message}`; }
  };
  return html`
    <form id="attach" action=${Attach}>
      <input name="title" value="t" /><input name="count" value="3" /><input name="file" type="file" /><button>attach</button>
      <p role="alert">${attach.done ? "attached" : attach.message}</p>
      <progress value=${attach.progress}></progress><button type="button" onclick=${() => attach.abort()}>stop</button>
    </form>
    <input id="store" type="file" multiple onchange=${store} />
    <input id="stuck" type="file" onchange=${stuck} />
    <form id="fields" onsubmit=${send}><input name="a" value="ü" /><input name="f" type="file" /><button name="b" value="2">send</button></form>
    <output id="told">${said.value}</output>
    <output id="sent">${sent.value.join(" ")}</output>`;
}
