import { isIPv6 } from 'node:net';
import type { Window } from './limits.js';

export interface Counting {
  /** Where the request comes from, as far as that can be believed. */
  ip: string;
  body?: unknown;
  params?: unknown;
  actor?: { kind: string; id: string | null };
}

/** What one window counts in this request, in words that are the same however they were typed; null when there is nothing. */
export function countedIn({ by }: Window, request: Counting): string | null {
  switch (by) {
    case 'address':
      return network(request.ip);
    case 'contact':
      return contactOf(request.body);
    case 'link':
      return stringAt(request.params, 'link');
    case 'actor':
      return request.actor?.id ? `${request.actor.kind} ${request.actor.id}` : null;
  }
}

/** An IPv4 address as it is; of IPv6 the first 64 bits, because whoever has one address there has them all. */
export function network(ip: string): string {
  const address = ip.replace(/%.*$/, '').toLowerCase();
  const mapped = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const missing = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...missing, ...right].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}

/** A mail address in small letters, or the last digits of a phone number: `040 123` and `+35840123` are one person. */
function contactOf(body: unknown): string | null {
  const typed = stringAt(body, 'contact') ?? stringAt(body, 'email');
  if (!typed) return null;
  if (typed.includes('@')) return typed.trim().toLowerCase().slice(0, 254);
  return typed.replace(/\D/g, '').slice(-8) || null;
}

function stringAt(holder: unknown, name: string): string | null {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return null;
  const value = (holder as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : null;
}
