/** The only file that reads the environment. Read when asked, not when built: one build runs anywhere. */
export const config = {
  /** Where the API answers, without the `/api` prefix. */
  get apiUrl(): string {
    return (process.env.API_URL ?? 'http://127.0.0.1:4000').replace(/\/+$/, '');
  },

  /** The address people type, for links that leave the page (QR codes, posters). */
  get publicUrl(): string {
    return (process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000').replace(/\/+$/, '');
  },

  /** Where a sign-in form may lead besides ourselves: municipalities' own directories, as the API's setting names them. */
  get signInOrigins(): string[] {
    const directories = JSON.parse(process.env.OIDC_PROVIDERS || '[]') as { issuer: string }[];
    return [...new Set(directories.map(({ issuer }) => new URL(issuer).origin))];
  },

  /** Whom to tell of a hole: an address, or a page with https. */
  get securityContact(): string | undefined {
    const contact = process.env.SECURITY_CONTACT?.trim();
    if (!contact) return undefined;
    return /^(mailto:|tel:|https:)/.test(contact) ? contact : `mailto:${contact}`;
  },

  /** How many proxies of ours stand in front; each adds one entry to X-Forwarded-For that can be believed. */
  get trustedProxies(): number {
    const count = Number(process.env.TRUSTED_PROXIES ?? 0);
    if (!Number.isInteger(count) || count < 0) throw new Error('TRUSTED_PROXIES must be 0 or a whole number');
    return count;
  },
};
