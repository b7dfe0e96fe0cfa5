import type { z } from 'zod';
import {
  type Declaration,
  type PurposeName,
  purposeNames,
  type Retention,
  type Words,
} from './declaration.js';
import { declarations } from './declarations.js';
import { keepWords } from './keep.words.js';
import type { noticeView } from './privacy.schema.js';
import { bases, purposes } from './purposes.js';

export const rulesOf = ({ retention }: Declaration): readonly Retention[] =>
  Array.isArray(retention) ? (retention as readonly Retention[]) : [];

/** What is stored, what for and how long, in words: for the page that everybody reads and for the description. */
export function notice(): z.infer<typeof noticeView> {
  return {
    purposes: purposeNames.map((name) => ({
      name,
      ...purposes[name],
      basis: bases[purposes[name].basis],
      kept: keptFor(name),
    })),
  };
}

/** The rules of all tables of a purpose; the same words once. */
export function keptFor(name: PurposeName): { howLong: Words; because: Words }[] {
  const rules = declarations
    .filter(({ purpose }) => purpose === name)
    .flatMap(rulesOf)
    .map(({ keep, since, why }) => ({ howLong: keepWords(keep, since), because: why }));
  return rules.filter(
    (rule, at) =>
      rules.findIndex(
        (other) => other.howLong.en === rule.howLong.en && other.because.en === rule.because.en,
      ) === at,
  );
}
