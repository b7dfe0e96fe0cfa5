import { resolve } from 'node:path';
import { Redis } from 'ioredis';

interface Running {
  url: string;
  port: number;
  stop(): Promise<void>;
}

interface Servers {
  findRedis(): object | undefined;
  startRedis(options: { binary: object; port?: number }): Promise<Running>;
}

/** A Redis of the test's own, to be emptied and killed without harm to others. */
export interface OwnRedis {
  url: string;
  flush(): Promise<void>;
  /** Every key and all that is in it, as one text. */
  contents(): Promise<string>;
  stop(): Promise<void>;
  /** Comes back empty at the same address. */
  start(): Promise<void>;
}

export async function openRedis(): Promise<OwnRedis> {
  const path = resolve(import.meta.dirname, '../../../infra/lib/redis.mjs');
  const { findRedis, startRedis } = (await import(path)) as Servers;
  const binary = findRedis();
  if (!binary) throw new Error('There is no Redis on this machine: the tests show delivery on a real one.');
  let server = await startRedis({ binary });
  const { url, port } = server;
  return {
    url,
    async flush() {
      const client = new Redis(url);
      await client.flushall();
      await client.quit();
    },
    async contents() {
      const client = new Redis(url);
      const keys = await client.keys('*');
      const dumps = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
      await client.quit();
      return [...keys, ...dumps.map((dump) => dump?.toString('utf8') ?? '')].join('\n');
    },
    stop: () => server.stop(),
    start: async () => void (server = await startRedis({ binary, port })),
  };
}
