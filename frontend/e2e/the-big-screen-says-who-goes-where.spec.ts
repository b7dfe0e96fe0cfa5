import { type Browser, expect, type Page } from '@playwright/test';
import { passesAxe } from './support/axe';
import { eveningOn, roomOf, screenCode } from './support/evening';
import { test } from './support/test';
import { addressOf, signIn } from './support/work';

test('the big screen says who goes where, by itself, in letters that can be read from eight metres', async ({
  page: staff,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(staff, addressOf('staff', 'Sipoo'));
  const evening = await eveningOn({ at: 'Sipoo', title: 'NonstopRekry: kaupan ala' });
  const room = roomOf(staff, evening);
  await room.tap({ do: 'set', settings: { fillAfterSeconds: null } }); // nobody but us calls
  const screen = await pairedScreen(browser, await screenCode(staff, evening));
  await expect(screen.getByRole('heading', { name: 'Kukaan ei jonota' })).toBeVisible();

  await room.walkIn(2, { firstName: 'Aino Maria', initial: 'k' });
  const unnamed = await room.walkIn(3, {});
  await expect(screen.getByRole('heading', { name: 'Seuraavaa kutsutaan pian' })).toBeVisible();
  await expect(screen.getByRole('listitem').filter({ hasText: 'Aino K.' })).toContainText('pöytä 2');

  await test.step('a call comes without a reload, by first name and initial, or by the number', async () => {
    await screen.evaluate(() => Object.assign(window, { untouched: true }));
    await room.tap({ do: 'call', tableId: room.tableId(2) });
    await expect(call(screen, 'Aino K.')).toContainText(/pöytä\s*2/);
    const numbered = await room.tap({ do: 'call', tableId: room.tableId(3) });
    await expect(call(screen, String(unnamed.number))).toContainText(/pöytä\s*3/);
    await expect(screen.locator('main')).not.toContainText('Maria');
    await room.tap({ do: 'start', turnId: numbered });
    await expect(screen.getByText(/^1[45]:\d\d$/)).toBeVisible(); // the quarter empties
    expect(await screen.evaluate(() => 'untouched' in window)).toBe(true);
  });

  await test.step('it can be read from the back of the room at any number of dots', async () => {
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await screen.setViewportSize({ width, height });
      const sizes = await textSizes(screen);
      // 64 of 1,920 dots for a name and 32 for a word: what that is on a wall stands in board-sizes.spec.ts.
      expect((sizes['Aino K.'] ?? 0) / width, `the name at ${width}`).toBeGreaterThanOrEqual(64 / 1920);
      for (const [words, size] of Object.entries(sizes))
        expect(size / width, `“${words}” at ${width}`).toBeGreaterThanOrEqual(32 / 1920);
      const over = await screen.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      expect(over, `does not fit at ${width}`).toBeLessThanOrEqual(0);
    }
  });

  await test.step('it says each call aloud once, and once more when it is called again', async () => {
    await expect(screen.getByRole('button', { name: 'Kytke ääni' })).toBeHidden();
    await room.speak(true);
    await screen.getByRole('button', { name: 'Kytke ääni' }).click();
    await room.walkIn(1, { firstName: 'Sara', initial: 'P' });
    const turnId = await room.tap({ do: 'call', tableId: room.tableId(1) });
    await expect.poll(() => said(screen)).toEqual(['Ääni on päällä.', 'Sara P., pöytä 1']);
    await room.tap({ do: 'recall', turnId });
    await expect(call(screen, 'Sara P.')).toContainText('kutsutaan uudelleen');
    await expect
      .poll(() => said(screen))
      .toEqual(['Ääni on päällä.', 'Sara P., pöytä 1', 'Sara P., pöytä 1']);
    expect(await screen.evaluate(() => (window as unknown as Saying).tongues)).toEqual([
      'fi-FI',
      'fi-FI',
      'fi-FI',
    ]);
  });

  await test.step('the network is away: a small mark, and the last that was known', async () => {
    await screen.context().setOffline(true);
    await expect(screen.getByText(/^Ei yhteyttä\. Tilanne klo/)).toBeVisible({ timeout: 15_000 });
    await expect(call(screen, 'Sara P.')).toBeVisible();
    await screen.context().setOffline(false);
    await expect(screen.getByText(/^Ei yhteyttä/)).toBeHidden({ timeout: 15_000 });
  });

  await test.step('without scripts it is loaded anew by itself', async () => {
    const plain = await (
      await browser.newContext({
        javaScriptEnabled: false,
        storageState: await screen.context().storageState(),
      })
    ).newPage();
    await plain.goto('/fi/board');
    await expect(call(plain, 'Sara P.')).toBeVisible();
    await room.walkIn(3, { firstName: 'Noor' });
    await expect(plain.getByRole('listitem').filter({ hasText: 'Noor' })).toBeVisible({ timeout: 30_000 });
    await plain.context().close();
  });

  for (const locale of ['fi', 'sv', 'en']) {
    await test.step(`everyone can read it: ${locale}`, async () => {
      await screen.goto(`/${locale}/board`);
      await expect(screen.locator('html')).toHaveAttribute('lang', locale);
      await expect(screen.getByRole('heading', { level: 1 })).toHaveCount(1);
      await passesAxe(screen);
      await screen.setViewportSize({ width: 320, height: 800 });
      const sideways = await screen.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, 'scrolls sideways at 320').toBe(0);
      await screen.setViewportSize({ width: 1280, height: 720 });
    });
  }
});

const call = (screen: Page, shown: string) =>
  screen
    .getByRole('listitem')
    .filter({ has: screen.locator('b', { hasText: new RegExp(`^${shown.replace('.', '\\.')}$`) }) })
    .first();

interface Saying {
  sayings: string[];
  tongues: string[];
}

/** A screen that keeps what it says, because no voice is installed here. */
async function pairedScreen(browser: Browser, code: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 720 } });
  await context.addInitScript(() => {
    const kept = { sayings: [] as string[], tongues: [] as string[] };
    Object.assign(window, kept);
    window.speechSynthesis.speak = ({ text, lang }) => {
      kept.sayings.push(text);
      kept.tongues.push(lang);
    };
  });
  const screen = await context.newPage();
  await screen.goto('/fi/board');
  await screen.getByLabel('Koodi').fill(code);
  await screen.getByRole('button', { name: 'Ota käyttöön' }).click();
  return screen;
}

const said = (screen: Page) => screen.evaluate(() => (window as unknown as Saying).sayings);

/** What is written on the screen and how large, in dots; but not what its keeper uses. */
const textSizes = (screen: Page) =>
  screen.evaluate(() => {
    const sizes: Record<string, number> = {};
    const walker = document.createTreeWalker(document.querySelector('main') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement as HTMLElement;
      const isHidden = element.getClientRects().length === 0 || element.clientWidth <= 1;
      const words = node.textContent?.trim();
      if (!words || element.closest('button, details, noscript, script')) continue;
      if (isHidden && getComputedStyle(element).position === 'absolute') continue;
      sizes[words] = parseFloat(getComputedStyle(element).fontSize);
    }
    return sizes;
  });
