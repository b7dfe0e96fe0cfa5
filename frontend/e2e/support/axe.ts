import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe finds nothing wrong with the page as it stands, by WCAG 2.2 A and AA. */
export async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  const where = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(where, page.url()).toEqual([]);
}

/** Nothing of the page as it stands has to be scrolled to sideways. */
export async function fits(page: Page): Promise<void> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${page.url()} scrolls sideways`).toBe(0);
}

/** The page as it stands: in its language, under one headline, nothing sideways, nothing that axe finds. */
export async function canBeRead(page: Page, language: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await fits(page);
  await passesAxe(page);
}

/** The pages at these paths (`/staff`) in all three languages, at 320 px. */
export async function everybodyReads(page: Page, paths: string[]): Promise<void> {
  for (const language of ['fi', 'sv', 'en']) for (const path of paths) await reads(page, language, path);
}

export async function reads(page: Page, language: string, path: string): Promise<void> {
  await test.step(`${language} ${path}`, async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    const answer = await page.goto(`/${language}${path}`);
    expect(answer?.status(), 'the page itself, not what tells that it is missing or broken').toBe(200);
    await canBeRead(page, language);
  });
}
