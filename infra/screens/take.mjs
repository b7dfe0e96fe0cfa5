import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, findOrInstallChromium } from '../lib/chromium.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { root } from '../lib/paths.mjs';
import { startProduct } from '../lib/product.mjs';
import { terminalProgress } from '../lib/progress.mjs';
import { gatherFacts } from './facts.mjs';
import { pages } from './pages.mjs';

const WIDTHS = [360, 768, 1280];
const LOCALES = ['fi', 'sv', 'en'];
const TABS = 2;
const folder = join(root, 'screens');

/**
 * Every page of every audience at three widths in three languages, and a contact sheet a page.
 * @param {string[]} args names of pages to take, or parts of names; all when left out
 */
export async function takeScreens(args) {
  const progress = terminalProgress();
  await ensureInstalled(progress);
  const executablePath = await findOrInstallChromium(progress.line);
  const { chromium } = await import('@playwright/test');
  const product = await startProduct({ temporary: true, log: progress });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const facts = await progress.step('Booking, waiting and signing in as each audience', () =>
      gatherFacts(product),
    );
    const wanted = pages.filter(({ name }) => args.length === 0 || args.some((part) => name.includes(part)));
    if (args.length === 0) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const faults = await progress.step(`Taking ${wanted.length} pages`, (say) =>
      takeAll(browser, product.url, wanted, facts, say),
    );
    writeFileSync(join(folder, 'index.html'), index(wanted));
    progress.line(`\n${wanted.length} pages, one contact sheet each: ${join('screens', 'index.html')}`);
    for (const fault of faults) progress.line(`  ✗ ${fault}`);
    if (faults.length) process.exitCode = 1;
  } finally {
    await browser.close();
    await product.stop();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser @param {string} url @param {import('./pages.mjs').Page[]} wanted
 * @param {import('./facts.mjs').Facts} facts @param {(line: string) => void} say
 * @returns {Promise<string[]>} pages that answered with an error, or scroll sideways
 */
async function takeAll(browser, url, wanted, facts, say) {
  const waiting = [...wanted];
  /** @type {string[]} */
  const faults = [];
  const takeNext = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      say(page.name);
      faults.push(...(await take(browser, url, page, facts)));
      await contactSheet(browser, page.name);
    }
  };
  await Promise.all(Array.from({ length: TABS }, takeNext));
  return faults;
}

/**
 * @param {import('@playwright/test').Browser} browser @param {string} url
 * @param {import('./pages.mjs').Page} page @param {import('./facts.mjs').Facts} facts
 */
async function take(browser, url, page, facts) {
  const faults = [];
  const cookie = page.as && facts.cookies[page.as];
  for (const locale of LOCALES) {
    const context = await browser.newContext({
      locale: `${locale}-FI`,
      timezoneId: 'Europe/Helsinki',
      reducedMotion: 'reduce',
    });
    if (cookie) await context.addCookies([{ ...cookie, url }]);
    const tab = await context.newPage();
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 800 });
      const answer = await tab.goto(`${url}/${locale}${page.path(facts)}`, { waitUntil: 'networkidle' });
      const where = `${page.name} ${locale} ${width}`;
      if (answer && answer.status() >= 400 && !page.refuses) faults.push(`${where}: ${answer.status()}`);
      await page.prepare?.(tab);
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) faults.push(`${where}: ${overflow} px too wide`);
      await tab.screenshot({ path: join(folder, `${page.name}.${locale}.${width}.png`), fullPage: true });
    }
    await context.close();
  }
  return faults;
}

/** Three languages down, three widths across. @param {import('@playwright/test').Browser} browser @param {string} name */
async function contactSheet(browser, name) {
  const rows = LOCALES.map(
    (locale) =>
      `<section>${WIDTHS.map((width) => `<figure style="flex:${Math.round(Math.sqrt(width))}"><figcaption>${name} · ${locale} · ${width}</figcaption><img src="file://${join(folder, `${name}.${locale}.${width}.png`)}"></figure>`).join('')}</section>`,
  );
  const file = join(folder, `${name}.sheet.html`);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>body{margin:24px;background:#dcd5ea;font:14px sans-serif}section{display:flex;gap:24px;align-items:flex-start;margin-bottom:32px}figure{margin:0}img{width:100%;max-height:2000px;object-fit:cover;object-position:top;border-radius:8px}</style>${rows.join('')}`,
  );
  const tab = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await tab.goto(`file://${file}`);
  await tab.screenshot({ path: join(folder, `${name}.sheet.png`), fullPage: true });
  await tab.close();
  rmSync(file);
}

/** @param {import('./pages.mjs').Page[]} wanted */
function index(wanted) {
  const sheets = wanted.map(
    ({ name }) =>
      `<h2 id="${name}">${name}</h2><a href="${name}.sheet.png"><img loading="lazy" src="${name}.sheet.png"></a>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Vartti, every page</title><style>body{font:16px sans-serif;margin:32px}img{max-width:100%}</style>${sheets.join('')}`;
}
