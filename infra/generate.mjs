import { nodeWillDo } from './lib/node-version.mjs';

if (nodeWillDo()) import('./commands/generate.mjs').then(({ generate }) => generate(process.argv.slice(2)));
