import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { attacksInWords } from './attacks.mjs';
import { backend, dataRoot, frontend, root } from './paths.mjs';
import { run } from './run.mjs';

/** Checked in, so that a change of the contract is a diff to read; made again by the check, so that it cannot drift. */
async function makeAll() {
  const description = await output(join(backend, 'dist', 'openapi.js'));
  return [
    { file: join(backend, 'openapi.json'), content: description },
    { file: join(frontend, 'src', 'api', 'schema.d.ts'), content: await typesFrom(description) },
    {
      file: join(root, '.env.example'),
      content: await output(join(backend, 'dist', 'platform', 'config', 'env-example.js')),
    },
    ...(await descriptions()),
    { file: join(root, 'docs', 'attacks.md'), content: await formatted(attacksInWords(), 'markdown') },
    {
      file: join(root, 'docs', 'rotation.problem.schema.json'),
      content: await formatted(
        await output(join(backend, 'dist', 'rotation', 'planner', 'problem.docs.js')),
        'json',
      ),
    },
    {
      file: join(root, 'docs', 'access.md'),
      content: await output(join(backend, 'dist', 'accounts', 'matrix', 'matrix.docs.js')),
    },
  ];
}

/** @returns {Promise<string[]>} the files that were written */
export async function writeGenerated() {
  const generated = await makeAll();
  for (const { file, content } of generated) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return generated.map(({ file }) => file.slice(root.length + 1));
}

/** @returns {Promise<string[]>} a line for each file that is not what the code makes */
export async function driftOf() {
  const generated = await makeAll();
  return generated
    .filter(({ file, content }) => !existsSync(file) || readFileSync(file, 'utf8') !== content)
    .map(({ file }) => `${file.slice(root.length + 1)} is not what the code makes: npm run generate`);
}

/** The data-protection description, Finnish first. */
function descriptions() {
  const files = { fi: 'data-protection.md', sv: 'data-protection.sv.md', en: 'data-protection.en.md' };
  return Promise.all(
    Object.entries(files).map(async ([language, file]) => ({
      file: join(root, 'docs', file),
      content: await formatted(
        await output(join(backend, 'dist', 'describe-privacy.js'), [language]),
        'markdown',
      ),
    })),
  );
}

/** @param {string} script @param {string[]} [args] */
async function output(script, args = []) {
  const { stdout } = await run(process.execPath, [script, ...args], { cwd: root });
  return stdout;
}

/** @param {string} description */
async function typesFrom(description) {
  const input = join(dataRoot, 'openapi.json');
  mkdirSync(dataRoot, { recursive: true });
  writeFileSync(input, description);
  const require = createRequire(join(backend, 'package.json'));
  const cli = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin', 'cli.js');
  return formatted(await output(cli, [input]), 'typescript');
}

/** @param {string} text @param {string} parser */
async function formatted(text, parser) {
  const prettier = await import('prettier');
  const style = await prettier.resolveConfig(join(root, 'package.json'));
  return prettier.format(text, { ...style, parser });
}
