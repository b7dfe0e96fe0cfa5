import { test as base } from '@playwright/test';

/**
 * What every journey starts from. Windows that it opened beside its own are closed when it ends: one that stays open goes on
 * listening to its room, and slows down all journeys after it.
 */
export const test = base.extend<{ windowsClosed: undefined }>({
  windowsClosed: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
