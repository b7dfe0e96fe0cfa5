import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const isSource = (url) => url?.startsWith('file:') && url.endsWith('.ts');

/** Sources name each other as the build will: `./plan.js` is plan.ts. */
export const resolve = (specifier, context, next) =>
  isSource(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier)
    ? next(specifier.replace(/\.js$/, '.ts'), context)
    : next(specifier, context);

export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { filename, swcrc: true });
  return { format: 'module', source: code, shortCircuit: true };
}
