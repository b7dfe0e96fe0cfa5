import type { components } from '@/api/schema';
import { text, typedValues } from '@/ui/form-state';
import type { MeetingNeed, TableOffer } from './rotation.types';

/** The first wish's field has the name that the API has for all of them, so that a fault in them is shown there. */
export const wishFields = ['wishes', 'wishes.1', 'wishes.2', 'wishes.3', 'wishes.4'] as const;

/** A gap between wishes closes, and a table that was chosen twice is wished for once, where it stands first. */
export function readWishes(form: FormData): components['schemas']['WishesInput'] {
  const values = typedValues(form);
  const wishes = wishFields.map((name) => text(form, name)).filter(Boolean);
  return {
    wishes: [...new Set(wishes)],
    never: values.never ?? [],
    languages: values.languages ?? [],
    needs: (values.needs ?? []) as MeetingNeed[],
    mostMeetings: number(form, 'mostMeetings'),
    breakAfter: number(form, 'breakAfter'),
    fromRound: number(form, 'fromRound'),
    untilRound: number(form, 'untilRound'),
  };
}

export function readTable(form: FormData): components['schemas']['TableRotationInput'] {
  const values = typedValues(form);
  return {
    offers: (values.offers ?? []) as TableOffer[],
    awayRounds: (values.awayRounds ?? []).map(Number),
  };
}

const number = (form: FormData, name: string) => (text(form, name) === '' ? null : Number(text(form, name)));
