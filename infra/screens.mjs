import { nodeWillDo } from './lib/node-version.mjs';

if (nodeWillDo()) import('./screens/take.mjs').then(({ takeScreens }) => takeScreens(process.argv.slice(2)));
