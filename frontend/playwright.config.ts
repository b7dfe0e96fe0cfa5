import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../infra/lib/chromium.mjs';

/**
 * Journeys in a real Chromium. `npm test` starts a product of its own for them and says where it is:
 * VARTTI_URL (portal), VARTTI_API_URL, VARTTI_CATCHER_URL (its messages), VARTTI_DATABASE_URL, VARTTI_WHO (JSON: who
 * can sign in). Alone, `npx playwright test` in this folder looks at the one that `npm start` runs.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/month.ts',
  outputDir: 'test-results',
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['line'], ...(process.env.VARTTI_E2E_REPORT ? [jsonInto(process.env.VARTTI_E2E_REPORT)] : [])],
  use: {
    baseURL: process.env.VARTTI_URL ?? 'http://localhost:3000',
    browserName: 'chromium',
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // Whatever cannot be clicked for so long is said to be so, long before the whole journey is over its time.
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
  },
});

function jsonInto(outputFile: string): ['json', { outputFile: string }] {
  return ['json', { outputFile }];
}
