export function program() { const { x, y: { z } } = { x: 1, y: { z: "z" } }; console.log(x, z); }
