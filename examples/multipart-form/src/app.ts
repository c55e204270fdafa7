import { type FormFile, HttpError, html, launch, post, register, useForm, type View } from "minnow";

/** What the form has sent, for the page that comes after it. */
export const UploadMultipart = post("/api/upload-multipart", async (
  headshot: FormFile[], resume: FormFile, name: string, age: i32,
): Promise<string[]> => {
  if (name === "") throw HttpError.unprocessableEntity("Say your name.");
  if (resume.name === "") throw HttpError.unprocessableEntity("Choose a resume.");
  const lines = [`name: ${name}`, `age: ${age}`, describe("resume", resume), ...headshot.map((photo) => describe("headshot", photo))];
  for (const line of lines) console.log(line);
  return lines;
});

function describe(field: string, file: FormFile): string {
  return `${field}: ${file.name}, ${file.type}, ${file.bytes.length} bytes`;
}

function App(): View {
  const upload = useForm(UploadMultipart);
  return html`
    <img src="/logo.svg" alt="" width="64" height="64" />
    <h3>Upload as Multipart</h3>
    <p>Use the built-in multipart form handling</p>
    <form action=${UploadMultipart} style="display: flex; flex-direction: column; gap: 8px; max-width: 20em">
      <label>Photos <input type="file" name="headshot" multiple accept=".png,.jpg,.jpeg" /></label>
      <label>Resume <input type="file" name="resume" accept=".pdf" /></label>
      <label>Name <input name="name" value=${upload.value("name")} /></label>
      <label>Age <input name="age" type="number" value=${upload.value("age")} /></label>
      <button>${upload.pending ? "Sending …" : "Submit your resume"}</button>
      <p role="alert">${upload.message}</p>
      <p role="status">${upload.done ? "Thank you!" : ""}</p>
    </form>`;
}

export function main(): void {
  register(UploadMultipart);
  launch(App, { bodyLimit: 10_000_000, fieldLimit: 5_000_000 });
}
