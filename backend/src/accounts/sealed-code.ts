import { seal, unseal } from './sealed.js';

const PURPOSE = 'sealed-code';

/** Seals a sign-in code (or a link's secret) for the outbox, so that whoever reads the database cannot sign in with it. */
export const sealCode = (code: string, secret: string) => seal(PURPOSE, code, secret);

/** @throws Error when it was sealed with another secret, or changed since */
export const unsealCode = (sealed: string, secret: string) => unseal(PURPOSE, sealed, secret);
