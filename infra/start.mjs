import { nodeWillDo } from './lib/node-version.mjs';

// Imported only then, because an old Node could not even read it.
if (nodeWillDo()) import('./commands/start.mjs').then(({ start }) => start(process.argv.slice(2)));
