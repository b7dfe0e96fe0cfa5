import { expect, type Browser, type Page } from '@playwright/test';
import { passesAxe } from './support/axe';
import type { components } from '../src/api/schema';
import { screenCode } from './support/evening';
import { card, deed, openRoom, roomOf, roundsSoon, said, walkIn } from './support/room';
import { test } from './support/test';
import { addressOf, askAs, signIn, signInWithCode } from './support/work';

test('staff run the rounds with two gongs, and every screen shows the same round to the second', async ({
  page: staff,
  browser,
}) => {
  test.setTimeout(240_000);
  const recruiter = await newPage(browser);
  await signInWithCode(recruiter, addressOf('employer', 'Tuusula'));
  const { recruiter: firm } = await askAs<components['schemas']['Session']>(recruiter, 'GET', 'session');
  await signIn(staff, addressOf('staff', 'Tuusula'));
  const evening = await roundsSoon(staff, firm?.employerId ?? '');
  const { id } = evening;
  const [first = '', second = ''] = evening.tables.map((table) => table.id);
  await walkIn(staff, id, 'Noor', [first, second]);
  await walkIn(staff, id, 'Sara', [first, second]);
  await openRoom(staff, id);
  const board = await boardOf(browser, await screenCode(staff, evening));
  await recruiter.goto(`/fi/employer/events/${id}/table`);
  const bar = staff.getByRole('region', { name: 'Kierrokset' });

  await test.step('one key calls everybody who is here to a table', async () => {
    await expect(bar.getByRole('button', { name: 'Kutsu pöytiin: kierros 1' })).toBeVisible();
    await staff.keyboard.press('g');
    await expect(bar).toContainText('Vielä matkalla pöytään');
    await expect(bar).toContainText(/Noor \(pöytä \d\)/);
    await expect(bar).toContainText(/Sara \(pöytä \d\)/);
    await expect(board.getByRole('heading', { name: 'Kierros 1: mene pöytääsi' })).toBeVisible();
    await expect(board.getByRole('list').first()).toContainText('Noor');
    await expect(board.getByRole('list').first()).toContainText('Sara');
    await expect(recruiter.getByText('Kutsuttu', { exact: true })).toBeVisible();
    for (const screen of [staff, board, recruiter]) await passesAxe(screen);
  });
  const [atFirst = ''] = (await roomOf(staff, id)).tables.map(({ turn }) => turn?.ticketId);

  await test.step('the second key begins the round; all three count the same seconds', async () => {
    await staff.keyboard.press('g');
    await expect(card(staff, evening.tables[1]?.name ?? '')).toContainText('Tapaaminen');
    await expect(board.getByText(/^kierros 1 \/ \d+$/)).toBeVisible();
    await expect(recruiter.getByText('Tapaaminen', { exact: true })).toBeVisible();
    await sameSeconds([staff, board, recruiter], 14 * 60, 15 * 60);
    for (const screen of [staff, board, recruiter]) await passesAxe(screen);
  });

  await test.step('one minute more is one minute more for all', async () => {
    await staff.keyboard.press('+');
    await expect(said(staff)).toContainText('Kaikki saivat minuutin lisää');
    await sameSeconds([staff, board, recruiter], 15 * 60, 16 * 60);
  });

  await test.step('without network a gong is refused plainly, and is not sent later', async () => {
    await staff.context().setOffline(true);
    await expect(bar).toContainText('Ei verkkoa tässä laitteessa');
    await bar.getByRole('button', { name: '+1 min kaikille' }).click();
    await expect(said(staff)).toContainText('Ei lähtenyt: verkkoa ei ole');
    await staff.context().setOffline(false);
    await expect(bar).not.toContainText('Ei verkkoa tässä laitteessa');
    await sameSeconds([staff, board, recruiter], 14 * 60, 16 * 60);
  });

  await test.step('the next gong moves everybody on, and asks the table how it went', async () => {
    const next = bar.getByRole('button', { name: 'Vaihto nyt: kierros 2' });
    // Long before the end a key alone does not end a round for everybody: it leads to the button.
    await staff.keyboard.press('g');
    await expect(next).toBeFocused();
    await staff.keyboard.press('Enter');
    await expect(board.getByRole('heading', { name: 'Kierros 2: mene pöytääsi' })).toBeVisible();
    await expect(recruiter.getByRole('heading', { name: /^Miten meni/ })).toBeVisible();
    await expect(bar.getByRole('button', { name: 'Aloita kierros 2' })).toBeVisible();
    const room = await roomOf(staff, id);
    expect(room.rounds).toMatchObject({ round: 2, phase: 'calling' });
    expect(room.tables[0]?.turn?.ticketId).not.toBe(atFirst);
  });

  await test.step('somebody was quicker: said kindly, and nothing is done twice', async () => {
    const other = await staff.context().newPage();
    await other.route('**/room/stream', (route) => route.abort()); // it does not hear of it
    await openRoom(other, id);
    await deed(staff, id, { do: 'start_round', round: 2 });
    await other.getByRole('button', { name: 'Aloita kierros 2' }).click();
    await expect(said(other)).toContainText('Joku ehti ensin');
    await expect(other.getByRole('button', { name: 'Vaihto nyt: kierros 3' })).toBeVisible();
    await expect(bar).toContainText('Kierros 2/');
    await other.close();
  });
});

/** The timers of some screens, within two seconds of each other and between these bounds. */
async function sameSeconds(screens: Page[], least: number, most: number): Promise<void> {
  await expect(async () => {
    const left = await Promise.all(screens.map(secondsLeft));
    for (const seconds of left) {
      expect(seconds).toBeGreaterThanOrEqual(least);
      expect(seconds).toBeLessThanOrEqual(most);
    }
    expect(Math.max(...left) - Math.min(...left)).toBeLessThanOrEqual(2);
  }).toPass({ timeout: 15_000 });
}

async function secondsLeft(screen: Page): Promise<number> {
  const text = await screen
    .getByText(/^\d+:\d\d$/)
    .first()
    .textContent();
  const [minutes = 0, seconds = 0] = (text ?? '').split(':').map(Number);
  return minutes * 60 + seconds;
}

const newPage = async (browser: Browser) => (await browser.newContext({ locale: 'fi-FI' })).newPage();

async function boardOf(browser: Browser, code: string): Promise<Page> {
  const board = await newPage(browser);
  await board.setViewportSize({ width: 1280, height: 720 });
  await board.goto('/fi/board');
  await board.getByLabel('Koodi').fill(code);
  await board.getByRole('button', { name: 'Ota käyttöön' }).click();
  return board;
}
