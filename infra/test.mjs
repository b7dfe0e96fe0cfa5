import { nodeWillDo } from './lib/node-version.mjs';

if (nodeWillDo()) import('./commands/test.mjs').then(({ test }) => test(process.argv.slice(2)));
