import { nodeWillDo } from './lib/node-version.mjs';

if (nodeWillDo())
  import('./commands/retention.mjs').then(({ retention }) => retention(process.argv.slice(2)));
