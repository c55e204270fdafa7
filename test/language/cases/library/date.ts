export function program(): void {
  const d = new Date(Date.UTC(2024, 1, 29, 12, 30, 15));
  console.log(d.toISOString(), d.getTime(), d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay());
  const later = new Date(d.getTime() + 86400000);
  console.log(later.toISOString(), later > d, Date.parse("2020-01-01T00:00:00.000Z"));
}
