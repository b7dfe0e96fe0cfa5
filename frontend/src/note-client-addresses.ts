import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { clientAddress, clientAddressHeader } from './api/client-address';
import { config } from './config';

export function noteClientAddresses(): void {
  const { trustedProxies } = config;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers['x-forwarded-for'] ?? '';
    request.headers[clientAddressHeader] = clientAddress(
      request.socket.remoteAddress ?? '',
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      trustedProxies,
    );
  });
}
