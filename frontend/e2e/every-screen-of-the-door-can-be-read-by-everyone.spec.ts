import { expect, type Page } from '@playwright/test';
import { canBeRead } from './support/axe';
import { eveningNow, kioskOf, roomOf, sql, staffDo, staffOfNewOhjaamo } from './support/door';
import { test } from './support/test';

const languages = ['fi', 'sv', 'en'] as const;
const narrow = { viewport: { width: 320, height: 800 } };

test('the kiosk’s screens, in three languages', async ({ page, browser }) => {
  test.setTimeout(240_000);
  const staff = await staffOfNewOhjaamo(page);
  await eveningNow(staff, { firms: 2 });
  const kiosk = await kioskOf(staff, browser, narrow);
  const complaints = complaintsOf(kiosk);
  for (const language of languages) {
    for (const step of ['', '?step=code', '?step=name', '?step=walkIn']) {
      await kiosk.goto(`/${language}/kiosk${step}`);
      await canBeRead(kiosk, language);
    }
    await kiosk.getByRole('button').last().click(); // just a number
    await expect(kiosk.getByRole('timer')).toBeVisible();
    await canBeRead(kiosk, language);
    await kiosk.goto(`/${language}/kiosk`);
    await kiosk.getByRole('main').getByRole('button').click(); // only came by
    await expect(kiosk.getByRole('timer')).toBeVisible();
    await canBeRead(kiosk, language);
  }
  expect(complaints).toEqual([]);
});

test('the wall, a number from elsewhere, and my turn in every state, in three languages', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const staff = await staffOfNewOhjaamo(page);
  const { id, wall, tables } = await eveningNow(staff, { firms: 2 });
  await staffDo(page, id, { do: 'set', settings: { fillAfterSeconds: null } });
  const mine = await (await browser.newContext(narrow)).newPage();
  const complaints = complaintsOf(mine);
  const everywhere = async (what: string, path: string) => {
    for (const language of languages)
      await test.step(`${what}: ${language}`, async () => {
        await mine.goto(`/${language}${path}`);
        await canBeRead(mine, language);
      });
  };
  await everywhere('event', `/events/${id}`);
  await everywhere('wall', `/${wall}`);
  await everywhere('wall that is not ours', `/walk-in/${'a'.repeat(44)}`);
  await everywhere('number', `/events/${id}/number`);

  await mine.goto(`/fi/${wall}`);
  await mine.getByLabel('Etunimi').first().fill('Noor');
  await mine.getByRole('button', { name: 'Ota numero' }).click();
  await mine.waitForURL(/\/turn\//);
  const turn = new URL(mine.url()).pathname.replace('/fi', '');
  const ticketId = (await roomOf(page, id)).tickets[0]?.id ?? '';
  const tableId = tables[0]?.id ?? '';
  const turnId = async () => (await roomOf(page, id)).tables[0]?.turn?.id ?? '';
  await everywhere('turn, waiting', turn);
  await staffDo(page, id, { do: 'step_out', ticketId });
  await everywhere('turn, out', turn);
  await staffDo(page, id, { do: 'come_back', ticketId });
  await staffDo(page, id, { do: 'call', tableId });
  await everywhere('turn, called', turn);
  await mine.emulateMedia({ colorScheme: 'dark' });
  await everywhere('turn, called, in the dark', turn);
  await mine.emulateMedia({ colorScheme: 'light' });
  await staffDo(page, id, { do: 'start', turnId: await turnId() });
  await everywhere('turn, meeting', turn);
  const sat = await turnId();
  await staffDo(page, id, { do: 'finish', turnId: sat });
  await everywhere('turn, how was it', turn);
  await sql(`UPDATE turn SET impression = 'go_on', answer = 'yes' WHERE id = $1`, [sat]);
  await everywhere('turn, both said yes', turn);
  await staffDo(page, id, { do: 'leave', ticketId });
  await everywhere('turn, left', turn);
  await sql(
    `UPDATE event SET starts_at = now() - interval '5 hours', ends_at = now() - interval '2 hours' WHERE id = $1`,
    [id],
  );
  await everywhere('turn, over', turn);
  await everywhere('wall, over', `/${wall}`);
  expect(complaints).toEqual([]);
});

/** What the browser says against a page: its policy broken, or React finding something else than the server had made. */
function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}
