import { expect, type Page } from '@playwright/test';
import { eveningNow, kioskOf, roomOf, staffDo, staffOfNewOhjaamo } from './support/door';
import { qrOn } from './support/qr';
import { test } from './support/test';
import { phone } from './support/young';

test('a walk-in takes a number at the kiosk, carries it along on the phone, and is called', async ({
  page,
  browser,
}) => {
  test.slow(); // three browsers at once
  const staff = await staffOfNewOhjaamo(page);
  const { id, tables } = await eveningNow(staff, { firms: 2 });
  const [, second] = tables;
  // Nobody is called while this looks: who is called by whom is what staff say here.
  await staffDo(page, id, { do: 'set', settings: { fillAfterSeconds: null } });
  const kiosk = await kioskOf(staff, browser);

  await kiosk.getByRole('link', { name: 'Tulin ilman varausta' }).click();
  await kiosk.getByRole('checkbox', { name: second?.name }).check({ force: true });
  await kiosk.getByLabel('Etunimi').fill('Noor');
  await kiosk.getByRole('button', { name: 'Jonoon nimellä' }).click();
  await expect(kiosk.getByRole('heading', { name: 'Numerosi on 1' })).toBeVisible();
  await expect(kiosk.getByRole('listitem').filter({ hasText: second?.name })).toContainText('Odotus');
  const link = new URL(await qrOn(kiosk, /oman vuorosi/)).pathname;
  expect(link).toMatch(/^\/fi\/turn\/[\w-]{44}$/);

  await test.step('the kiosk forgets by itself, later when asked to, and at once when told', async () => {
    await kiosk.getByRole('button', { name: 'Lisää aikaa' }).click();
    await expect(kiosk.getByRole('timer')).toContainText(/7\d sekunnin|80 sekunnin/);
    await kiosk.clock.fastForward(30_000);
    await expect(kiosk.getByRole('heading', { name: 'Numerosi on 1' })).toBeVisible();
    await kiosk.clock.fastForward(55_000);
    await expect(kiosk.getByRole('heading', { name: 'Tervetuloa!' })).toBeVisible();
    await expect(kiosk.getByText('Noor')).toHaveCount(0);
    await kiosk.getByRole('link', { name: 'Tulin ilman varausta' }).click();
    await kiosk.getByRole('button', { name: 'Anna vain numero' }).click();
    await expect(kiosk.getByRole('heading', { name: 'Numerosi on 2' })).toBeVisible();
    await kiosk.getByRole('button', { name: 'Valmis' }).click();
    await expect(kiosk.getByRole('heading', { name: 'Tervetuloa!' })).toBeVisible();
  });

  const mine = await (await browser.newContext({ locale: 'fi-FI', ...phone })).newPage();
  await mine.goto(link);
  await expect(mine.getByText('Numerosi 1')).toBeVisible();
  await expect(mine.getByText('Näytöllä: Noor')).toBeVisible();
  await mine.getByRole('button', { name: 'Soita, kun on vuoroni' }).click();
  await expect(mine.getByRole('button', { name: 'Puhelin soi, kun on vuorosi' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const looked = await markOf(mine);

  await test.step('whoever stepped out is not called, and keeps the place', async () => {
    await mine.getByRole('button', { name: 'Käyn ulkona' }).click();
    await expect(mine.getByRole('heading', { level: 1, name: 'Kävit ulkona.' })).toBeVisible();
    const { tickets } = await roomOf(page, id);
    expect(tickets.find(({ number }) => number === 1)?.journey).toBe('out');
    await mine.getByRole('button', { name: 'Olen täällä taas' }).click();
    await expect(mine.getByRole('button', { name: 'Käyn ulkona' })).toBeVisible();
  });

  await test.step('the call fills the phone without a reload', async () => {
    await staffDo(page, id, { do: 'call', tableId: second?.id ?? '' });
    await expect(mine.getByRole('heading', { level: 1, name: 'Nyt on vuorosi!' })).toBeVisible();
    await expect(mine.getByRole('main').getByText(`Mene pöytään 2: ${second?.name}`)).toBeVisible();
    await expect(mine).toHaveTitle(`Mene pöytään 2: ${second?.name}`);
    await mine.getByRole('link', { name: 'Selvä, menen!' }).click();
    await expect(mine.getByRole('link', { name: 'Selvä, menen!' })).toHaveCount(0);
  });

  await test.step('at the table, and how it was', async () => {
    const turnId = async () =>
      (await roomOf(page, id)).tables.find(({ number }) => number === 2)?.turn?.id ?? '';
    await staffDo(page, id, { do: 'start', turnId: await turnId() });
    await expect(mine.getByRole('heading', { level: 1, name: 'Olet pöydässä 2.' })).toBeVisible();
    await staffDo(page, id, { do: 'finish', turnId: await turnId() });
    await expect(mine.getByRole('heading', { name: 'Kuinka meni?' })).toBeVisible();
    await mine.getByRole('button', { name: 'Kyllä' }).click();
    await expect(mine.getByText('Sanoit: kyllä.')).toBeVisible();
  });

  await test.step('leaving can be taken back', async () => {
    // Whoever stands in no line any more is shown at once where else one could stand.
    await mine.getByRole('button', { name: /^Jonoon: / }).click();
    await expect(mine.getByRole('status').filter({ hasText: 'Olet nyt tässäkin jonossa.' })).toBeVisible();
    await mine.getByRole('button', { name: 'Lähden pois' }).click();
    await expect(mine.getByRole('heading', { level: 1, name: 'Olet lähtenyt.' })).toBeVisible();
    await mine.getByRole('button', { name: 'Kumoa' }).click();
    await expect(mine.getByRole('button', { name: 'Lähden pois' })).toBeVisible();
  });
  expect(await markOf(mine), 'the page was never loaded anew').toBe(looked);
});

test('without JavaScript: a number at the wall, and the page is new each time one looks', async ({
  page,
  browser,
}) => {
  test.slow();
  const staff = await staffOfNewOhjaamo(page);
  const { id, tables, wall } = await eveningNow(staff, { firms: 2 });
  await staffDo(page, id, { do: 'set', settings: { fillAfterSeconds: null } });
  const plain = await (
    await browser.newContext({ locale: 'fi-FI', ...phone, javaScriptEnabled: false })
  ).newPage();

  await plain.goto(`/fi/${wall}`);
  await plain.getByRole('checkbox', { name: tables[0]?.name }).check({ force: true });
  await plain.getByRole('button', { name: 'Anna vain numero' }).click();
  await expect(plain).toHaveURL(/\/fi\/turn\//);
  await expect(plain.getByText('Numerosi 1')).toBeVisible();
  await expect(plain.getByText('Sivu on uusi aina, kun katsot sitä')).toBeVisible();
  await plain.reload();
  await expect(plain.getByText('Numerosi 1')).toBeVisible();

  await staffDo(page, id, { do: 'call', tableId: tables[0]?.id ?? '' });
  await plain.getByRole('link', { name: 'Päivitä' }).click();
  await expect(plain.getByText(`Mene pöytään 1: ${tables[0]?.name}`)).toBeVisible();
  await plain.getByRole('link', { name: 'Selvä, menen!' }).click();
  await expect(plain.getByText(`Mene pöytään 1: ${tables[0]?.name}`)).toBeVisible();
  await expect(plain.getByRole('link', { name: 'Selvä, menen!' })).toHaveCount(0);
  await plain.getByRole('button', { name: 'Lähden pois' }).click();
  await expect(plain.getByRole('heading', { level: 1, name: 'Olet lähtenyt.' })).toBeVisible();
  await plain.getByRole('button', { name: 'Kumoa' }).click();
  await expect(plain.getByRole('heading', { level: 1, name: 'Nyt on vuorosi!' })).toBeVisible();
});

test('from elsewhere: the event’s page shows the queue, and whoever is on the way says when they are here', async ({
  page,
  browser,
}) => {
  test.slow();
  const staff = await staffOfNewOhjaamo(page);
  const { id, tables } = await eveningNow(staff, { firms: 2 });
  await staffDo(page, id, { do: 'set', settings: { fillAfterSeconds: null } });
  const mine = await (await browser.newContext({ locale: 'fi-FI', ...phone })).newPage();
  await mine.goto(`/fi/events/${id}`);
  await expect(mine.getByRole('heading', { name: 'Jono juuri nyt' })).toBeVisible();
  await mine.getByRole('link', { name: tables[1]?.name, exact: true }).click();
  await expect(mine.getByText('Paikalla olevat pääsevät ensin')).toBeVisible();
  await expect(mine.getByRole('checkbox', { name: tables[1]?.name })).toBeChecked();
  await mine.getByLabel('Etunimi').fill('Sara');
  await mine.getByRole('button', { name: 'Ota numero' }).click();
  await expect(mine.getByRole('heading', { level: 1, name: 'Paikkasi jonossa odottaa.' })).toBeVisible();
  await mine.getByRole('button', { name: 'Olen perillä' }).click();
  await expect(mine.getByRole('heading', { level: 1, name: /jonossa\.|vuorosi/ })).toBeVisible();
  expect((await roomOf(page, id)).tickets[0]?.journey).toBe('waiting');
});

/** A mark that only this document carries. */
const markOf = (page: Page) => page.evaluate(() => performance.timeOrigin);
