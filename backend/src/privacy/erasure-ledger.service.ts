import { open, readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { Erasure } from './erasure.service.js';

/** Any number, as long as every worker uses the same: one of them writes at a time. */
const LOCK = 7_241_990_121;
const AT_A_TIME = 500;
const LINE = /^(\S+) ([0-9a-f-]{36})$/;

/**
 * A file outside the database that lists whom we erased, so that a backup from before can be cleaned after it was restored.
 * A line is an instant and an id that leads to nobody any more. The file is the truth about what stands in it: it is read
 * before it is written, so a worker that dies between writing and noting so writes nothing twice.
 */
@Injectable()
export class ErasureLedger {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly erasure: Erasure,
  ) {}

  /** Writes what is not written yet. @returns how many lines were added */
  async write(): Promise<number> {
    const { ERASURE_LEDGER: path } = this.config;
    if (!path) return 0;
    return this.db.as(SYSTEM, async (tx) => {
      const [lock] = await tx.rows<{ ours: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS ours', [LOCK]);
      return lock?.ours ? writeWaiting(tx, path) : 0;
    });
  }

  /** Erases again everybody whom the file lists: after a backup was restored, before anybody is let in. */
  async replay(): Promise<{ listed: number; erased: number }> {
    const { ERASURE_LEDGER: path } = this.config;
    const listed = path ? idsIn(await textOf(path)) : [];
    let erased = 0;
    for (const id of listed) if (await this.erasure.erase(SYSTEM, id, 'time')) erased += 1;
    return { listed: listed.length, erased };
  }
}

async function writeWaiting(tx: Tx, path: string): Promise<number> {
  const waiting = await tx.rows<{ id: string; at: Date }>(
    `SELECT person_id AS id, at FROM erasure WHERE written_at IS NULL ORDER BY at, person_id LIMIT ${AT_A_TIME}`,
  );
  if (waiting.length === 0) return 0;
  const text = await textOf(path);
  const there = new Set(idsIn(text));
  const missing = waiting.filter(({ id }) => !there.has(id));
  const lines = missing.map(({ id, at }) => `${at.toISOString()} ${id}\n`).join('');
  // A line that was cut off by a crash is left where it is, and ours begins on the next.
  await append(path, text && !text.endsWith('\n') ? `\n${lines}` : lines);
  await tx.rows('UPDATE erasure SET written_at = $2 WHERE person_id = ANY ($1)', [
    waiting.map(({ id }) => id),
    tx.now.toString(),
  ]);
  return missing.length;
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

const idsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const id = LINE.exec(line)?.[2];
    return id ? [id] : [];
  });
