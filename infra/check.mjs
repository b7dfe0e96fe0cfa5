import { nodeWillDo } from './lib/node-version.mjs';

if (nodeWillDo()) import('./commands/check.mjs').then(({ check }) => check());
