export const area = (n: number): number => n * n;
export const perimeter = (n: number): number => n * 4;
