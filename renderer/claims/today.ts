/** Today where the user is, `YYYY-MM-DD`: due dates are counted in the user's days, not in UTC's. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
