export const start = { x: 0, y: 0 };
