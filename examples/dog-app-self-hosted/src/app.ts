import { each, html, launch, register, useAction, useLoader, type View } from "minnow";
import { GetRandomBreedImage, ListBreeds } from "./dogs.ts";

function App(): View {
  const breeds = useLoader(ListBreeds); // in the first page already
  const image = useAction(GetRandomBreedImage);
  return html`
    <h1>Doggo selector</h1>
    <div style="width: 400px">
      ${each(breeds.value, (breed) => breed, (breed) => html`<button onclick=${() => image.call(breed)}>${breed}</button>`)}
    </div>
    <div>
      ${image.error !== null ? html`<div>Failed to fetch a dog, please try again.</div>`
        : image.value === null ? html`<div>Click the button to fetch a dog!</div>`
        : html`<img src=${image.value} alt="a dog" style="max-width: 500px; max-height: 500px" />`}
    </div>`;
}

export function main(): void {
  register(ListBreeds);
  register(GetRandomBreedImage);
  launch(App);
}
