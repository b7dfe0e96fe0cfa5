import { expect } from '@playwright/test';
import { eveningNow, kioskOf, roomOf, sql, staffOfNewOhjaamo } from './support/door';
import { test } from './support/test';
import { book, eventOf, somebody } from './support/young';

test('the network dies in the middle of a check-in: the kiosk goes on, and everybody is entered once', async ({
  page,
  browser,
}) => {
  test.slow();
  const staff = await staffOfNewOhjaamo(page);
  const { id } = await eveningNow(staff, { firms: 2 });
  const time = (await eventOf(id)).tables
    .flatMap(({ slots }) => slots)
    .find(({ state, startsAt }) => state === 'free' && Date.parse(startsAt) > Date.now());
  const { code } = await book(somebody('Aino'), time?.id ?? '');
  const kiosk = await kioskOf(staff, browser);
  const noted = kiosk.getByRole('heading', { name: 'Selvä, merkitsimme sinut!' });
  const done = kiosk.getByRole('button', { name: 'Valmis' });
  const hello = kiosk.getByRole('heading', { name: 'Tervetuloa!' });
  const checkIn = async (typed: string) => {
    await kiosk.getByRole('link', { name: 'Minulla on koodi tai QR' }).click();
    await kiosk.getByLabel('Koodi').fill(typed);
    await kiosk.getByRole('button', { name: 'Tulin paikalle' }).click();
  };
  const walkIn = async (name: string) => {
    await kiosk.getByRole('link', { name: 'Tulin ilman varausta' }).click();
    await kiosk.getByLabel('Etunimi').fill(name);
    await kiosk.getByRole('button', { name: 'Jonoon nimellä' }).click();
  };

  await test.step('an answer that gets lost on the way: done, and noted', async () => {
    await kiosk.route('**/api/kiosk/tickets/*', async (route) => {
      const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' };
      expect((await route.fetch({ headers })).ok()).toBe(true); // it reaches the API
      await route.abort(); // and its answer nobody
    });
    await walkIn('Noor');
    await expect(noted).toBeVisible();
    await done.click();
    expect((await roomOf(page, id)).tickets).toHaveLength(1);
    // The kiosk may be sending again just now.
    await kiosk.unrouteAll({ behavior: 'wait' });
  });

  await test.step('no network at all: a check-in, a walk-in, and a code that fits nobody', async () => {
    await kiosk.getByRole('link', { name: 'Minulla on koodi tai QR' }).click();
    await kiosk.getByLabel('Koodi').fill(code);
    await kiosk.context().setOffline(true);
    await kiosk.getByRole('button', { name: 'Tulin paikalle' }).click();
    await expect(noted).toBeVisible();
    await done.click();
    await expect(kiosk.getByText('Verkko on hetken poissa. Voit silti ilmoittautua.')).toBeVisible();
    await walkIn('Sara');
    await expect(noted).toBeVisible();
    await done.click();
    await checkIn('EIOLE 99');
    await expect(noted).toBeVisible();
    await done.click();
    await kiosk.getByRole('link', { name: 'English' }).click();
    await expect(kiosk.getByRole('heading', { name: 'Welcome!' })).toBeVisible();
    await kiosk.getByRole('link', { name: 'Suomi' }).click();
  });

  await test.step('minutes go by: the page is still there', async () => {
    await kiosk.clock.fastForward(5 * 60_000);
    await expect(hello).toBeVisible();
    expect((await roomOf(page, id)).tickets).toHaveLength(1);
  });

  await test.step('what was kept survives a reload', async () => {
    const away = (url: URL) => /^\/api\/kiosk\/(tickets|check-ins)\//.test(url.pathname);
    await kiosk.route(away, (route) => route.abort());
    await kiosk.context().setOffline(false);
    await kiosk.reload();
    await expect(kiosk.getByText('Verkko on hetken poissa')).toBeVisible();
    await kiosk.unroute(away);
  });

  await test.step('the network is back: each exactly once, and staff look after the one that fits nobody', async () => {
    await kiosk.clock.fastForward(10_000);
    await expect(kiosk.getByText('Verkko on hetken poissa')).toHaveCount(0);
    const { tickets, unmatched } = await roomOf(page, id);
    expect(tickets.map(({ firstName }) => firstName).sort()).toEqual(['Aino', 'Noor', 'Sara']);
    expect(unmatched.map(({ said }) => said)).toEqual(['EIOLE 99']);
    const [{ deeds } = { deeds: '' }] = await sql<{ deeds: string }>(
      `SELECT count(*)::text AS deeds FROM room_deed WHERE event_id = $1 AND deed IN ('arrive', 'check_in')`,
      [id],
    );
    expect(deeds).toBe('3');
  });

  await test.step('they came when they tapped, not when the network came back', async () => {
    const { tickets } = await roomOf(page, id);
    const aino = tickets.find(({ firstName }) => firstName === 'Aino');
    expect(Date.now() - Date.parse(aino?.cameAt ?? '')).toBeGreaterThan(4 * 60_000);
  });
});

test('a visit is counted later as well, and what is refused in the end is told to staff', async ({
  page,
  browser,
}) => {
  test.slow();
  const staff = await staffOfNewOhjaamo(page);
  const { id } = await eveningNow(staff, { firms: 1 });
  const kiosk = await kioskOf(staff, browser);
  await kiosk.context().setOffline(true);
  await kiosk.getByRole('button', { name: 'Tulin vain käymään' }).click();
  await expect(kiosk.getByRole('heading', { name: 'Kiitos, käynti on laskettu!' })).toBeVisible();
  await kiosk.getByRole('button', { name: 'Valmis' }).click();
  await kiosk.getByRole('link', { name: 'Tulin ilman varausta' }).click();
  await kiosk.getByRole('button', { name: 'Anna vain numero' }).click();
  await kiosk.getByRole('button', { name: 'Valmis' }).click();

  await sql(`UPDATE event SET status = 'cancelled' WHERE id = $1`, [id]);
  await kiosk.context().setOffline(false);
  await expect(kiosk.getByText('Yksi merkintä ei mennyt perille')).toBeVisible();
  const visits = () =>
    sql<{ count: string }>('SELECT count(*)::text FROM visit WHERE ohjaamo_id = $1', [staff.ohjaamoId]);
  await expect.poll(async () => (await visits())[0]?.count).toBe('1');
  await kiosk.reload();
  await kiosk.getByRole('button', { name: 'Kerroin' }).click();
  await expect(kiosk.getByText('ei mennyt perille')).toHaveCount(0);
  expect((await visits())[0]?.count).toBe('1');
});
