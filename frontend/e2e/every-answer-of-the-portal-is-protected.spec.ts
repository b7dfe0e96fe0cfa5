import { expect, type APIResponse } from '@playwright/test';
import { test } from './support/test';
import { comingEvents } from './support/young';

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

test('pages, files, redirects and errors carry the protecting headers', async ({ request }) => {
  const html = await (await request.get('/fi')).text();
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] as string;
  const font = /href="(\/_next\/static\/media\/[^"]+\.woff2)"/.exec(html)?.[1] as string;
  const paths = [
    '/',
    '/fi',
    '/fi/nothing',
    '/nothing',
    '/fi/my',
    '/fi/staff',
    '/robots.txt',
    '/icon.svg',
    '/sitemap.xml',
  ];
  for (const path of [
    ...paths,
    script,
    font,
    '/_next/static/nothing.js',
    '/.well-known/security.txt',
    '/fi/%zz',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    for (const [name, value] of Object.entries(always))
      expect([path, name, headers[name]]).toEqual([path, name, value]);
    expect([path, headers['content-security-policy']]).toEqual([
      path,
      expect.stringContaining("default-src 'self'"),
    ]);
    expect([path, headers['permissions-policy']]).toEqual([path, expect.stringContaining('camera=()')]);
    expect([path, headers['server'], headers['x-powered-by']]).toEqual([path, undefined, undefined]);
  }
});

test('what belongs to one person is kept by nobody on the way', async ({ request }) => {
  for (const path of ['/fi/my', '/fi/staff', '/fi/employer', '/fi/sign-in', '/api/session'])
    expect([path, (await request.get(path)).headers()['cache-control']]).toEqual([
      path,
      expect.stringContaining('no-store'),
    ]);
});

test('the API’s answers come through with the API’s own headers', async ({ request }) => {
  for (const path of ['/api/events', '/api/nothing']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a stranger’s nonce gets into no page', async ({ request }) => {
  const [event] = await comingEvents();
  const headers = { 'Content-Security-Policy': "script-src 'nonce-ZXZpbA=='" };
  const nonces = async (answer: APIResponse) =>
    [await answer.text(), answer.headers()['content-security-policy']].join();
  for (const path of [`/fi/events/${event?.id}`, '/fi', '/fi/sign-in', '/fi/nothing-at-all'])
    expect([path, (await nonces(await request.get(path, { headers }))).includes('ZXZpbA')]).toEqual([
      path,
      false,
    ]);
  const [first, second] = [await request.get('/fi/sign-in'), await request.get('/fi/sign-in')];
  expect(first.headers()['content-security-policy']).not.toBe(second.headers()['content-security-policy']);
});

test('what another site sends through the portal is refused', async ({ request }) => {
  const body = { contact: 'joku@example.fi', language: 'fi' };
  const send = (headers: Record<string, string>) =>
    request.post('/api/sign-in/challenges', { headers, data: body });
  const forged = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };
  const answer = await send(forged);
  expect([answer.status(), (await answer.json()).code]).toEqual([403, 'forged']);
  expect((await send({ 'Sec-Fetch-Site': 'same-origin' })).status()).toBe(202);
  // The headers by which the portal tells the API who asks are the portal's own to set.
  const lying = {
    'X-Forwarded-For': '127.0.0.1',
    'X-Vartti-Client': '127.0.0.1',
    'Sec-Fetch-Site': 'cross-site',
  };
  expect((await send(lying)).status()).toBe(403);
});
