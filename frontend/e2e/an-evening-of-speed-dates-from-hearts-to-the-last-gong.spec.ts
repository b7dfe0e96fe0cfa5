import { expect, type Page } from '@playwright/test';
import { staffOfNewOhjaamo } from './support/door';
import { card, openRoom, roomOf, walkIn } from './support/room';
import { comesIn, roundsNow, type SpeedDates, speedDatesSoon, wishing } from './support/speed-dates';
import { test } from './support/test';
import { fillIn, messageTo, personalLink, phone, somebody } from './support/young';

const FIRMS = ['Kahvila Aalto', 'Leipomo Kontu', 'Varastoveli', 'Kotihoiva Onni'];

test('wishes, a plan, my evening; then three do not come, one walks in, and an employer is late', async ({
  page: staff,
  browser,
}) => {
  test.setTimeout(300_000);
  await staffOfNewOhjaamo(staff);
  const evening = await speedDatesSoon(staff, FIRMS);
  const { id } = evening;
  const aino = somebody('Aino');
  const young = await (await browser.newContext({ locale: 'fi-FI', ...phone })).newPage();

  await test.step('hearts in order, a name and a number: in', async () => {
    await young.goto(`/fi/events/${id}`);
    await young.getByRole('button', { name: 'Toivo: Kahvila Aalto' }).click();
    await young.getByRole('button', { name: 'Toivo: Leipomo Kontu' }).click();
    await young.getByRole('button', { name: 'Ilmoittaudu' }).click();
    await fillIn(young, aino);
    await young.getByRole('button', { name: 'Ilmoittaudu' }).click();
    await expect(young.getByRole('heading', { level: 1, name: 'Olet mukana.' })).toBeVisible();
  });
  const others = {
    bilal: await wishing(evening, 'Bilal', [1, 3]),
    noor: await wishing(evening, 'Noor', [2, 1, 4]),
    eetu: await wishing(evening, 'Eetu', []),
  };
  for (const [name, wishes] of [
    ['Milla', [1, 2]],
    ['Olivia', [3]],
    ['Leo', [4, 1]],
  ] as const)
    await wishing(evening, name, [...wishes]);

  await test.step('staff plan and publish', async () => {
    await staff.goto(`/fi/staff/events/${id}/rotation`);
    await staff.getByRole('button', { name: 'Suunnittele kierrokset' }).click();
    await expect(staff.getByText('Todistettu: parempaa suunnitelmaa ei ole.')).toBeVisible({
      timeout: 60_000,
    });
    await staff.getByRole('link', { name: 'Julkaise…' }).click();
    await staff.getByRole('button', { name: 'Julkaise ja kerro' }).click();
    await expect(staff.getByRole('status')).toContainText('7 nuorta saa viestin illastaan');
  });

  await test.step('one message with the whole evening, and the link to it', async () => {
    const message = await messageTo(aino.contact, /Hei Aino! Tapaamisesi .*: klo/);
    await young.goto(personalLink(message));
    await expect(young.getByRole('heading', { name: 'Minun iltani' })).toBeVisible();
    for (const firm of FIRMS) await expect(young.getByText(firm).first()).toBeVisible();
  });

  await test.step('four of seven come, and somebody walks in: no table stays empty', async () => {
    await comesInByName(staff, evening, aino.firstName);
    for (const { registrationId } of Object.values(others)) await comesIn(staff, id, registrationId);
    await walkIn(staff, id, 'Sara', [evening.tables[0]?.id ?? '', evening.tables[2]?.id ?? '']);
    await young.reload();
    await young.getByRole('link', { name: 'Katso vuorosi' }).click();
    await openRoom(staff, id);
    await staff.keyboard.press('g');
    await expect(card(staff, 'Kotihoiva Onni')).toContainText('Kutsuttu');
    const called = (await roundsNow(staff, id)).seats.filter(({ round }) => round === 1);
    expect(called).toHaveLength(FIRMS.length);
    // Five people, four tables: one of them has a break.
    const isCalled = called.some(({ shown }) => shown === 'Aino');
    await expect(
      young.getByRole('heading', { name: isCalled ? 'Nyt on vuorosi!' : 'Sinulla on tauko.' }),
    ).toBeVisible();
    await staff.keyboard.press('g');
    await expect(card(staff, 'Kotihoiva Onni')).toContainText('Tapaaminen');
    const { tables } = await roomOf(staff, id);
    expect(tables.map(({ turn }) => turn?.state)).toEqual(FIRMS.map(() => 'meeting'));
    const { seats } = await roundsNow(staff, id);
    expect(seats.filter(({ round, shown }) => round === 1 && /Milla|Olivia|Leo/.test(shown))).toEqual([]);
    expect(seats.some(({ round, shown }) => round > 1 && shown === 'Sara')).toBe(true);
  });

  let noteGong: () => void = () => undefined;
  const gongTapped = new Promise<void>((resolve) => (noteGong = resolve));
  await test.step('an employer is late: whose meetings move, and why, stands on the phone', async () => {
    const { seats, round } = await roundsNow(staff, id);
    const mine = seats.find((seat) => seat.shown === 'Aino' && seat.round > round);
    const late = evening.tables.find((table) => table.id === mine?.tableId);
    await card(staff, late?.name ?? '')
      .getByRole('button', { name: `Lisää: pöytä ${late?.number}, ${late?.name}` })
      .click();
    // Its answer stays on the way until the next gong was tapped; what became of it comes by the stream.
    await staff.route('**/api/staff/tables/*/rotation', async (route) => {
      const response = await route.fetch();
      await gongTapped;
      await route.fulfill({ response });
    });
    await staff
      .getByRole('button', { name: `Myöhässä: tulee kierrokselle ${(mine?.round ?? 0) + 1}` })
      .click();
    await expect(card(staff, late?.name ?? '')).toContainText('Tulossa kierrokselle');
    await expect(young.getByText(`${late?.name} on myöhässä: tapaatte`, { exact: false })).toBeVisible();
    const after = await roundsNow(staff, id);
    const isAway = (seat: { tableId: string; round: number }) =>
      seat.tableId === late?.id && seat.round > round && seat.round <= (mine?.round ?? 0);
    expect(after.seats.filter(isAway)).toEqual([]);
  });

  await test.step('the next gong: everybody who is here and can be has a table', async () => {
    await staff.getByRole('button', { name: 'Vaihto nyt: kierros 2' }).click();
    noteGong();
    await staff.getByRole('button', { name: 'Aloita kierros 2' }).click();
    await expect(staff.getByRole('button', { name: 'Vaihto nyt: kierros 3' })).toBeVisible();
    const { rounds, tables } = await roomOf(staff, id);
    const away = rounds?.awayRounds.filter(({ rounds: of }) => of.includes(2)).map(({ tableId }) => tableId);
    for (const table of tables) expect(Boolean(table.turn)).toBe(!away?.includes(table.id));
  });
});

/** Staff find her on the list of those who are awaited. */
async function comesInByName(staff: Page, { id }: SpeedDates, firstName: string): Promise<void> {
  const { expected } = await roomOf(staff, id);
  await comesIn(staff, id, expected.find((one) => one.firstName === firstName)?.registrationId ?? '');
}
