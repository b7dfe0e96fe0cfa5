import { expect, type Page } from '@playwright/test';
import { test } from './support/test';
import { addressOf, signIn } from './support/work';

/** A slow phone shows the page long before its scripts have come; what is tapped meanwhile is what the person meant. */
test('what is chosen before the page wakes stays', async ({ page }) => {
  await signIn(page, addressOf('employer', 'Rovaniemi'));

  await test.step('a tap, a tick and a choice that come before React', async () => {
    const wake = await holdScripts(page);
    await page.goto('/fi/employer/openings/new', { waitUntil: 'commit' });
    await page.getByRole('radio', { name: 'Kesätyö' }).click();
    await page.getByRole('checkbox', { name: 'Myös 15–17-vuotias' }).click();
    await page.getByRole('combobox', { name: 'Kunta' }).selectOption({ label: 'Rovaniemi' });
    await page.getByRole('textbox', { name: 'Mikä tehtävä on?' }).fill('Kesätekijä');
    await wake();
    await expect(page.getByRole('complementary').getByText('Kesätekijä')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Kesätyö' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Palkka' })).toBeVisible(); // what a summer job is asked
    await expect(page.getByLabel('Myös 15–17-vuotias')).toBeChecked();
    await expect(page.getByRole('combobox', { name: 'Kunta' })).toHaveValue('698');
  });

  await test.step('an arrow key later the focus is still on the cards', async () => {
    await page.getByRole('radio', { name: 'Kesätyö' }).focus();
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('radio', { checked: true });
    await expect(chosen).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Kesätyö' })).not.toBeChecked();
  });
});

/** Keeps every script back until the answer is called: the page is there, asleep. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let wake: () => void = () => undefined;
  const woken = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await woken;
    await route.continue();
  });
  return async () => {
    wake();
    await page.waitForLoadState('load');
  };
}
