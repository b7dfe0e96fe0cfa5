import { nodeWillDo } from './lib/node-version.mjs';

if (nodeWillDo()) import('./commands/rotation.mjs').then(({ rotation }) => rotation(process.argv.slice(2)));
