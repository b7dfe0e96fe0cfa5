/**
 * @typedef {object} Progress
 * @property {(text?: string) => void} line
 * @property {<T>(title: string, work: (say: (detail: string) => void) => Promise<T>) => Promise<T>} step
 *   shows that something is going on, for how long, and the latest detail
 */

const QUARTERS = ['◔', '◑', '◕', '●'];
const SHOW_SECONDS_FROM = 2;

/** @param {NodeJS.WriteStream} [out] @returns {Progress} */
export function terminalProgress(out = process.stdout) {
  return {
    line: (text = '') => void out.write(`${text}\n`),
    step: (title, work) => (out.isTTY ? liveStep(out, title, work) : plainStep(out, title, work)),
  };
}

/** @type {Progress} */
export const quiet = { line: () => undefined, step: (_title, work) => work(() => undefined) };

/** A message that is meant for the person at the terminal, and needs no stack. */
export class Stop extends Error {}

/**
 * @template T
 * @param {NodeJS.WriteStream} out @param {string} title @param {(say: (detail: string) => void) => Promise<T>} work
 */
async function liveStep(out, title, work) {
  const begun = Date.now();
  let turn = 0;
  let detail = '';
  const draw = () => {
    const text = [`${QUARTERS[turn++ % 4]} ${title}`, seconds(begun), detail].filter(Boolean).join(' · ');
    out.write(`\r\x1b[2K  ${text.slice(0, (out.columns || 80) - 3)}`);
  };
  const timer = setInterval(draw, 250);
  draw();
  try {
    const result = await work((said) => (detail = said));
    out.write(`\r\x1b[2K  ✓ ${[title, seconds(begun)].filter(Boolean).join(' · ')}\n`);
    return result;
  } catch (error) {
    out.write(`\r\x1b[2K  ✗ ${[title, seconds(begun)].filter(Boolean).join(' · ')}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Without a terminal (a log of CI) each thing gets its line, and what takes long says now and then that it lives.
 * @template T
 * @param {NodeJS.WriteStream} out @param {string} title @param {(say: (detail: string) => void) => Promise<T>} work
 */
async function plainStep(out, title, work) {
  const begun = Date.now();
  const timer = setInterval(() => out.write(`  … ${title} · ${seconds(begun)}\n`), 15_000);
  let mark = '✗';
  try {
    const result = await work(() => undefined);
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    out.write(`  ${mark} ${[title, seconds(begun)].filter(Boolean).join(' · ')}\n`);
  }
}

/** @param {number} begun */
function seconds(begun) {
  const passed = Math.round((Date.now() - begun) / 1000);
  return passed >= SHOW_SECONDS_FROM ? `${passed} s` : '';
}
