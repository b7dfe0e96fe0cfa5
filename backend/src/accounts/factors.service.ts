import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type Tx } from '../platform/database/database.js';
import { newTotpSecret, plainRecoveryCode, recoveryCode, totpStep, totpUri } from './one-time.js';
import { hashed } from './passwords.js';
import { keyedHash, seal, unseal } from './sealed.js';

const RECOVERY_CODES = 10;

/** What a person has to show who they are; nothing of it is secret. */
export interface FactorState {
  password: boolean;
  totp: boolean;
  passkeys: number;
  recoveryCodesLeft: number;
}

/** Password, TOTP and recovery codes of staff and recruiters; passkeys have a service of their own. */
@Injectable()
export class Factors {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async stateOf(userId: string): Promise<FactorState> {
    const [state] = await this.db.beyond(() => this.db.once<FactorState>('factors of user', STATE, [userId]));
    return state as FactorState;
  }

  /** By address, for whoever signs in; null for an address without a user. */
  async ofAddress(
    address: string,
  ): Promise<{ userId: string; passwordHash: string | null; totp: boolean } | null> {
    const [row] = await this.db.beyond(() =>
      this.db.once<{ userId: string; passwordHash: string | null; totp: boolean }>(
        'factors of address',
        `SELECT u.id AS "userId", f.password_hash AS "passwordHash", f.totp_confirmed_at IS NOT NULL AS totp
         FROM auth_user u LEFT JOIN auth_factor f ON f.user_id = u.id WHERE u.email = $1`,
        [address],
      ),
    );
    return row ?? null;
  }

  async passwordHashOf(userId: string): Promise<string | null> {
    const [row] = await this.db.beyond(() =>
      this.db.once<{ hash: string | null }>(
        'password of user',
        'SELECT password_hash AS hash FROM auth_factor WHERE user_id = $1',
        [userId],
      ),
    );
    return row?.hash ?? null;
  }

  async setPassword(tx: Tx, userId: string, password: string): Promise<void> {
    await tx.rows(
      `INSERT INTO auth_factor (user_id, password_hash) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET password_hash = $2`,
      [userId, await hashed(password)],
    );
  }

  /** A secret that counts from its first right code on; asking again makes another while none counts. */
  async beginTotp(tx: Tx, userId: string, address: string): Promise<{ secret: string; uri: string } | null> {
    const secret = newTotpSecret();
    const [begun] = await tx.rows(
      `INSERT INTO auth_factor (user_id, totp_sealed) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET totp_sealed = $2 WHERE auth_factor.totp_confirmed_at IS NULL RETURNING 1`,
      [userId, seal('totp', secret, this.config.SECRET)],
    );
    return begun ? { secret, uri: totpUri(secret, address) } : null;
  }

  /** The secret that waits for its first code, to be shown again after a wrong one. */
  async waitingTotp(userId: string, address: string): Promise<{ secret: string; uri: string } | null> {
    const row = await this.totpOf(userId);
    if (!row || row.confirmed) return null;
    return { secret: row.secret, uri: totpUri(row.secret, address) };
  }

  async confirmTotp(tx: Tx, userId: string, code: string): Promise<boolean> {
    if (!(await this.isTotp(userId, code, { confirmed: false }))) return false;
    await tx.rows('UPDATE auth_factor SET totp_confirmed_at = $2 WHERE user_id = $1', [
      userId,
      tx.now.toString(),
    ]);
    return true;
  }

  async forgetTotp(tx: Tx, userId: string): Promise<void> {
    await tx.rows('UPDATE auth_factor SET totp_sealed = NULL, totp_confirmed_at = NULL WHERE user_id = $1', [
      userId,
    ]);
  }

  /** True once for each code: the step it belongs to is remembered by the statement that judges it. */
  async isTotp(userId: string, code: string, wanted = { confirmed: true }): Promise<boolean> {
    const row = await this.totpOf(userId);
    if (!row || row.confirmed !== wanted.confirmed) return false;
    const step = totpStep(row.secret, code, this.clock.now());
    if (step === null) return false;
    const used = await this.db.beyond(() =>
      this.db.once(
        'totp step used',
        'UPDATE auth_factor SET totp_last_step = $2 WHERE user_id = $1 AND totp_last_step < $2 RETURNING 1',
        [userId, step],
      ),
    );
    return used.length === 1;
  }

  /** New ones make the old ones void. They are shown once: only their hashes stay. */
  async newRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    await tx.rows('DELETE FROM auth_recovery_code WHERE user_id = $1', [userId]);
    await tx.rows(
      `INSERT INTO auth_recovery_code (user_id, code_hash, created_at) SELECT $1, h, $3 FROM unnest($2::text[]) h`,
      [userId, codes.map((code) => this.recoveryHash(code)), tx.now.toString()],
    );
    return codes;
  }

  async takeRecoveryCode(userId: string, typed: string): Promise<boolean> {
    const taken = await this.db.beyond(() =>
      this.db.once(
        'recovery code used',
        `UPDATE auth_recovery_code SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1`,
        [userId, this.recoveryHash(typed), this.clock.now().toString()],
      ),
    );
    return taken.length === 1;
  }

  private async totpOf(userId: string): Promise<{ secret: string; confirmed: boolean } | null> {
    const [row] = await this.db.beyond(() =>
      this.db.once<{ sealed: string; confirmed: boolean }>(
        'totp of user',
        `SELECT totp_sealed AS sealed, totp_confirmed_at IS NOT NULL AS confirmed FROM auth_factor
         WHERE user_id = $1 AND totp_sealed IS NOT NULL`,
        [userId],
      ),
    );
    return row ? { secret: unseal('totp', row.sealed, this.config.SECRET), confirmed: row.confirmed } : null;
  }

  private recoveryHash(code: string): string {
    return keyedHash('recovery-code', plainRecoveryCode(code), this.config.SECRET);
  }
}

const STATE = `
SELECT f.password_hash IS NOT NULL AS password, f.totp_confirmed_at IS NOT NULL AS totp,
  (SELECT count(*)::int FROM auth_passkey p WHERE p.user_id = u.id) AS passkeys,
  (SELECT count(*)::int FROM auth_recovery_code c WHERE c.user_id = u.id AND c.used_at IS NULL) AS "recoveryCodesLeft"
FROM (SELECT $1::uuid AS id) u LEFT JOIN auth_factor f ON f.user_id = u.id`;
