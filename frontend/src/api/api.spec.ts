import { clientAddress } from './client-address';
import { readSetCookie } from './keep-cookies';

describe('the caller’s address', () => {
  it('is the socket’s when no proxy of ours stands in front, whatever the caller claims', () => {
    expect(clientAddress('203.0.113.7', '10.0.0.1, 6.6.6.6', 0)).toBe('203.0.113.7');
  });

  it('is what our own proxy saw, not what the caller wrote before it', () => {
    expect(clientAddress('10.0.0.2', '6.6.6.6, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(clientAddress('10.0.0.2', '6.6.6.6, 203.0.113.7, 10.0.0.3', 2)).toBe('203.0.113.7');
  });

  it('is the socket’s when the proxy said nothing', () => {
    expect(clientAddress('10.0.0.2', '', 1)).toBe('10.0.0.2');
  });
});

describe('a cookie from the API', () => {
  it('keeps its attributes', () => {
    expect(readSetCookie('__Host-s=a%3Db; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Lax')).toEqual({
      name: '__Host-s',
      value: 'a=b',
      path: '/',
      maxAge: 60,
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    });
  });

  it('is nothing without a name', () => {
    expect(readSetCookie('=x')).toBeUndefined();
  });
});
