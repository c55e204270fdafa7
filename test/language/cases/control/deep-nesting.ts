export function program(): void {
  let out = "";
  for (let a = 0; a < 2; a++) {
    if (a === 0 || a === 1) {
      for (const b of ["x", "y"]) {
        let c = 0;
        do {
          switch (c) {
            case 0:
              out += `${a}${b}`;
              break;
            default:
              if (b === "y") {
                out += c;
                continue;
              }
              out += "-";
          }
        } while (++c < 3);
      }
    }
  }
  console.log(out);
}
