import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database } from '../platform/database/database.js';
import { refuse } from './accounts.problems.js';
import { keyedHash } from './sealed.js';

interface Patience {
  /** So many failures cost nothing. */
  free: number;
  firstLockSeconds: number;
  longestLockSeconds: number;
}

/** An address: whoever forgot a password has five tries, then waits a minute, two, four … a quarter of an hour at most. */
const ADDRESS: Patience = { free: 5, firstLockSeconds: 60, longestLockSeconds: 900 };
/** Where the tries come from: one password tried on many addresses. A whole house may share one. */
const ORIGIN: Patience = { free: 30, firstLockSeconds: 60, longestLockSeconds: 3600 };
/** After so long without a failure all is forgotten. */
const FORGOTTEN_SECONDS = 6 * 3600;

/**
 * Failed tries, in Postgres, so that they hold across processes and restarts. The try is counted before it is judged:
 * a hundred at the same moment are still five.
 */
@Injectable()
export class Trials {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem too_many_tries, with the seconds to wait; the same whether the address is known or not
   */
  async beginPassword(address: string, origin: string): Promise<void> {
    await this.count(`from ${origin}`, ORIGIN);
    await this.count(`address ${address}`, ADDRESS);
  }

  /** A password that was right is no failure of the address, nor of the place it came from. */
  async passwordWasRight(address: string, origin: string): Promise<void> {
    const keys = [`from ${origin}`, `address ${address}`].map((key) => this.hash(key));
    await this.db.beyond(() => this.db.once('trial taken back', TAKE_BACK, [keys]));
  }

  /** Second factors are counted by themselves: who knows the password shall not have more tries for it. */
  async beginSecond(address: string): Promise<void> {
    await this.count(`second ${address}`, ADDRESS);
  }

  /** Only the address's own: success with one address must not buy tries at others. */
  async succeeded(address: string): Promise<void> {
    const keys = [`second ${address}`, `address ${address}`].map((key) => this.hash(key));
    await this.db.beyond(() =>
      this.db.once('trial succeeded', 'DELETE FROM auth_trial WHERE key_hash = ANY($1)', [keys]),
    );
  }

  private async count(key: string, { free, firstLockSeconds, longestLockSeconds }: Patience): Promise<void> {
    const now = this.clock.now().toString();
    const [row] = await this.db.beyond(() =>
      this.db.once<{ is_open: boolean; wait: number }>('trial', TRY, [
        this.hash(key),
        now,
        free,
        firstLockSeconds,
        longestLockSeconds,
        FORGOTTEN_SECONDS,
      ]),
    );
    if (!row?.is_open)
      throw refuse('too_many_tries', { seconds: Math.max(1, row?.wait ?? firstLockSeconds) });
  }

  private hash(key: string): string {
    return keyedHash('trial', key, this.config.SECRET);
  }
}

const TAKE_BACK =
  'UPDATE auth_trial SET failures = failures - 1, locked_until = NULL WHERE key_hash = ANY($1) AND failures > 0';

/**
 * Counts one try unless there is a lock; the try after the last free one sets a lock for those that follow it, each twice
 * as long as the one before. $1 key, $2 now, $3 free tries, $4 first lock, $5 longest lock, $6 forgotten after (seconds)
 */
const TRY = `
WITH tried AS (
  INSERT INTO auth_trial AS t (key_hash, failures, last_at) VALUES ($1, 1, $2::timestamptz)
  ON CONFLICT (key_hash) DO UPDATE SET
    failures = CASE WHEN t.last_at < $2::timestamptz - make_interval(secs => $6) THEN 1 ELSE t.failures + 1 END,
    last_at = $2::timestamptz,
    locked_until = CASE WHEN t.last_at >= $2::timestamptz - make_interval(secs => $6) AND t.failures + 1 >= $3
      THEN $2::timestamptz + make_interval(secs => least($5::float8, $4::float8 * 2 ^ least(t.failures + 1 - $3, 20))) END
  WHERE t.locked_until IS NULL OR t.locked_until <= $2::timestamptz
  RETURNING 1
)
SELECT EXISTS (SELECT FROM tried) AS is_open,
  coalesce((SELECT ceil(extract(epoch FROM locked_until - $2::timestamptz))::int FROM auth_trial WHERE key_hash = $1), 1) AS wait`;
