import { type FormField, type FormStream, HttpError, html, launch, post, register, useForm, type View } from "minnow";

/** The form, field after field, while it arrives: however large a file is, only a piece of it is in memory. */
export const UploadMultipart = post(
  "/api/upload-multipart", { bodyLimit: 100_000_000, fieldLimit: 50_000_000 }, async (form: FormStream): Promise<string[]> => {
    const lines: string[] = [];
    for await (const field of form.fields()) lines.push(field.isFile ? await describeFile(field) : await describeText(field));
    for (const line of lines) console.log(line);
    return lines;
  },
);

async function describeText(field: FormField): Promise<string> {
  const text = await field.text(1000);
  if (field.name === "name" && text === "") throw HttpError.unprocessableEntity("Say your name.");
  return `${field.name}: ${text}`;
}

async function describeFile(file: FormField): Promise<string> {
  let size = 0;
  for await (const chunk of file.chunks()) size += chunk.length;
  return `${file.name}: ${file.fileName}, ${file.type}, ${size} bytes`;
}

function App(): View {
  const upload = useForm(UploadMultipart);
  return html`
    <img src="/logo.svg" alt="" width="64" height="64" />
    <h3>Upload as Multipart</h3>
    <p>Use the built-in multipart form handling</p>
    <form action=${UploadMultipart} style="display: flex; flex-direction: column; gap: 8px; max-width: 20em">
      <label>Name <input name="name" /></label>
      <label>Age <input name="age" type="number" /></label>
      <label>Photos <input type="file" name="headshot" multiple accept=".png,.jpg,.jpeg" /></label>
      <label>Resume <input type="file" name="resume" accept=".pdf" /></label>
      <button>Submit your resume</button>
      <progress value=${upload.progress}></progress>
      <p role="alert">${upload.message}</p>
      <p role="status">${upload.done ? "Thank you!" : ""}</p>
    </form>`;
}

export function main(): void {
  register(UploadMultipart);
  launch(App);
}
