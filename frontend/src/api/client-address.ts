/** Set by us on every request before anything reads it; what a stranger sent under this name is thrown away. */
export const clientAddressHeader = 'x-vartti-client';

/**
 * Who is really calling. Each proxy of ours appends the address it saw to X-Forwarded-For, so with `trustedProxies`
 * of them in front only the last so many entries can be believed; with none, only the socket can.
 */
export function clientAddress(socketAddress: string, forwardedFor: string, trustedProxies: number): string {
  const claimed = forwardedFor
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const believed = trustedProxies > 0 ? claimed.at(-trustedProxies) : undefined;
  return believed ?? socketAddress;
}
