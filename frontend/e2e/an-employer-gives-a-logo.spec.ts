import { expect } from '@playwright/test';
import { test } from './support/test';
import { addressOf, signIn } from './support/work';

/** Sixteen points of violet. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWPw1r4GRwzEcQATIhTB8i3a6AAAAABJRU5ErkJggg==',
  'base64',
);

test('an employer gives a logo, and takes it away', async ({ page }) => {
  await signIn(page, addressOf('employer', 'Hyvinkää'));
  await page.goto('/fi/employer');
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Logo' }) });
  const field = card.getByLabel('Kuva');

  await card.getByRole('button', { name: 'Tallenna kuva' }).click();
  await expect(card.getByRole('alert')).toContainText('Kuva: tämä tarvitaan vielä.');
  await field.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await card.getByRole('button', { name: 'Tallenna kuva' }).click();
  await expect(card.getByText('Tätä tiedostoa emme osaa lukea')).toBeVisible();

  await field.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png });
  await card.getByRole('button', { name: 'Tallenna kuva' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  const picture = card.locator('img');
  await expect(picture).toHaveAttribute('src', /^\/api\/logos\/.+\.webp$/);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(4);

  await card.getByRole('button', { name: 'Poista kuva' }).click();
  await expect(card.getByText('Teillä ei ole vielä kuvaa')).toBeVisible();
  await expect(picture).toHaveCount(0);
});
