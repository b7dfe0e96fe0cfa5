import { TOTP } from 'otpauth';

/**
 * What the authenticator app of the sample staff shows now, or at another moment.
 * @param {string | undefined} secret base32 @param {number} [timestamp] in milliseconds
 */
export const appCode = (secret, timestamp = Date.now()) =>
  secret ? new TOTP({ secret }).generate({ timestamp }) : undefined;
