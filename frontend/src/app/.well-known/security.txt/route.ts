import { config } from '@/config';
import { locales } from '@/i18n/locales';

export const dynamic = 'force-dynamic'; // the contact is known when it runs, not when it is built

const HALF_A_YEAR_MS = 182 * 86_400_000;

/** Whom to tell of a hole (RFC 9116). Nobody's page until somebody is named: a contact that leads nowhere is worse. */
export function GET(): Response {
  const { securityContact, publicUrl } = config;
  if (!securityContact) return new Response(null, { status: 404 });
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${new Date(Date.now() + HALF_A_YEAR_MS).toISOString()}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
}
