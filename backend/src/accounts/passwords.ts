import { hashPassword, verifyPassword } from 'better-auth/crypto';

export const SHORTEST_PASSWORD = 12;
/** scrypt takes what it is given; a book would only keep the processor busy. */
export const LONGEST_PASSWORD = 200;
/** zxcvbn: 3 of 4 is "safely unguessable" against an attacker who has the hash. */
const STRONG_ENOUGH = 3;
/** What everybody here would think of first. */
const OURS = ['vartti', 'ohjaamo', 'salasana', 'lösenord', 'password', 'nuoret', 'työpaja', 'tervetuloa'];

/** So much must be left of a password when those are taken out of it. */
const SHORTEST_REST = 8;

export type PasswordFault = 'too_short' | 'too_long' | 'too_easy';

/**
 * Length and being hard to guess, and no rules about characters (NIST SP 800-63B §5.1.1.2).
 * @param own words that belong to the person: name and address, which the password must not hold
 */
export async function faultOf(password: string, own: string[]): Promise<PasswordFault | null> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too_short';
  if (length > LONGEST_PASSWORD) return 'too_long';
  const words = own
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3);
  const plain = password.toLowerCase();
  if (words.some((word) => plain.includes(word))) return 'too_easy';
  const beyondOurs = OURS.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  if (beyondOurs.length < SHORTEST_REST) return 'too_easy';
  return (await guesser()).check(password, [...words, ...OURS]).score < STRONG_ENOUGH ? 'too_easy' : null;
}

export const hashed = (password: string) => hashPassword(password.normalize('NFC'));

let decoy: Promise<string> | undefined;

/** Without a hash it works just as long, on one that nothing matches. */
export async function isRight(password: string, hash: string | null): Promise<boolean> {
  decoy ??= hashed('nobody has this password');
  const right = await verifyPassword({ hash: hash ?? (await decoy), password: password.normalize('NFC') });
  return right && hash !== null;
}

let made: Promise<Guesser> | undefined;
interface Guesser {
  check(password: string, own: string[]): { score: number };
}

/** Forty thousand common passwords take some memory: fetched when the first password is chosen. */
function guesser(): Promise<Guesser> {
  made ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) =>
      new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }),
  );
  return made;
}
