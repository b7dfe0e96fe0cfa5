import { expect, type Page } from '@playwright/test';
import { test } from './support/test';
import { addressOf, publishedEvent, signIn, signInWithCode } from './support/work';
import { anyTime, book, comingEvents, eventOf, giveBack, openings, somebody } from './support/young';

test.afterEach(giveBack);

/** Everything that a browser may complain about while it shows a page. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(page.url()).origin) heard.push(`asks ${request.url()}`);
  });
  return heard;
}

async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      throw new Error(`policy: ${effectiveDirective} ${blockedURI}`);
    });
  });
}

/** Each is looked at awake: React has taken the page over. */
async function look(page: Page, paths: string[], heard: string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'self'")]);
    expect([path, /unsafe/.test(policy)]).toEqual([path, false]);
    // A missing page is a complaint of the browser's own; everything else is one of ours.
    const ours = heard.filter((one) => !/status of 404/.test(one));
    expect([path, ours]).toEqual([path, []]);
  }
}

test('pages for everybody, most of them from the cache', async ({ page }) => {
  test.setTimeout(120_000);
  await listen(page);
  await page.goto('/empty');
  const heard = complaints(page);
  const [event] = await comingEvents();
  const [opening] = await openings();
  const { slot, event: evening } = await anyTime();
  await look(
    page,
    [
      ...['fi', 'sv', 'en'].map((locale) => `/${locale}`),
      `/fi/events/${event?.id}`,
      `/fi/openings/${opening?.id}`,
      ...['openings', 'on/minors', 'openings/on/minors', 'accessibility', 'privacy', 'nothing-here'].map(
        (one) => `/fi/${one}`,
      ),
      '/nothing-here',
      '/empty',
      `/fi/book/slot/${slot.id}?event=${evening.id}`,
      ...['', '/code', '/confirm', '/directory', '/second', '/staff', `/link/${'a'.repeat(43)}`].map(
        (one) => `/fi/sign-in${one}`,
      ),
      ...['kiosk', 'board', 'security'].map((one) => `/fi/${one}`),
      '/fi/employer',
      '/fi/employer/join',
      '/fi/staff',
    ],
    heard,
  );
});

test('pages of a young person', async ({ page }) => {
  await listen(page);
  await page.goto('/empty');
  const heard = complaints(page);
  const { slot } = await anyTime();
  const aino = somebody('Aino', 'email');
  const { link } = await book(aino, slot.id);
  await look(page, [`/fi/my/${link}`, `/fi/my/${link}/move`, '/fi/my'], heard);
  await signInWithCode(page, aino.contact);
  const own = ['', '/card', '/sharing', '/notes', '/data', '/data/delete'];
  heard.length = 0;
  await look(page, [...own.map((one) => `/fi/my${one}`), '/fi/security'], heard);
});

test('pages of staff and of an employer', async ({ page }) => {
  test.setTimeout(150_000);
  await listen(page);
  await signIn(page, addressOf('staff', 'Sipoo'));
  const event = await publishedEvent(page, { formatCode: 'tyonantajatreffit', title: 'Treffit', days: 40 });
  const heard = complaints(page);
  const rooms = [
    '',
    '/month',
    '/approvals',
    '/employers',
    '/openings',
    '/openings/new',
    '/events/new',
    '/series/new',
    '/team',
    '/people',
    '/devices',
    '/visits',
  ];
  const ofEvent = ['', '/change', '/cancel', '/list', '/register', '/poster', '/room', '/room/wall'];
  await look(
    page,
    [
      ...rooms.map((room) => `/fi/staff${room}`),
      ...ofEvent.map((room) => `/fi/staff/events/${event.id}${room}`),
    ],
    heard,
  );
  await page.context().clearCookies();
  await signIn(page, addressOf('employer', 'Sipoo'));
  heard.length = 0;
  const own = [
    '',
    '/events',
    `/events/${event.id}`,
    '/openings',
    '/openings/new',
    '/team',
    '/list',
    '/cards',
  ];
  await look(
    page,
    own.map((one) => `/fi/employer${one}`),
    heard,
  );
});

test('and the listener hears: a script that was smuggled in does not run', async ({ page }) => {
  await listen(page);
  const { id } = (await comingEvents())[0] ?? {};
  const heard = complaints(page);
  for (const path of [`/fi/events/${id}`, '/fi/sign-in']) {
    await page.route(`**${path}`, async (route) => {
      const answer = await route.fetch();
      const smuggled = '<script>window.smuggled = true</script><p style="color:red" onclick="x()">x</p>';
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('</main>', `${smuggled}</main>`),
      });
    });
    await page.goto(path);
    await expect
      .poll(() => heard.filter((one) => one.startsWith('policy: script-src')).length)
      .toBeGreaterThan(0);
    await expect
      .poll(() => heard.filter((one) => one.startsWith('policy: style-src')).length)
      .toBeGreaterThan(0);
    expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
    heard.length = 0;
  }
  expect((await eventOf(id as string)).id).toBe(id);
});
