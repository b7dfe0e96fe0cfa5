/**
 * Where messages go, for the owner to recognise and nobody else to learn: `…4321`, `a…@example.fi`.
 * @returns null when there is no address
 */
export function contactHint({ phone, email }: { phone: string | null; email: string | null }): string | null {
  if (phone) return `…${phone.slice(-4)}`;
  if (!email) return null;
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
