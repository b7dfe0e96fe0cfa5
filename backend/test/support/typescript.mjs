import { isMainThread } from 'node:worker_threads';
import { register } from 'node:module';

/*
 * Jest compiles what it loads itself; a thread that our code starts is plain Node and reads the sources through this. Handed to Node
 * with --import, which threads inherit.
 */
if (!isMainThread) register('./typescript.hooks.mjs', import.meta.url);
