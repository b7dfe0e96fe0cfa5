import { TOTP } from 'otpauth';

/** What the authenticator app of the sample staff shows now. @param {string | undefined} secret base32 */
export const appCode = (secret) => (secret ? new TOTP({ secret }).generate() : undefined);
