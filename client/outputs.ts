// When a form is reset, browsers put a new text into each `output`, the same as before. The app's texts are in what was there.

/** Puts back what the outputs of a form held when it was reset. */
export function keepOutputs(): void {
  // The same function is added once.
  document.addEventListener("reset", keep);
}

function keep(event: Event): void {
  for (const output of (event.target as HTMLFormElement).elements) {
    if (output.nodeName !== "OUTPUT") continue;
    const [...held] = output.childNodes;
    setTimeout(() => {
      if (held[0]?.parentNode !== output) output.replaceChildren(...held);
    });
  }
}
