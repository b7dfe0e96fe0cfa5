import type { Tx } from '../platform/database/database.js';
import type { Contact, Language } from '../platform/http/fields.js';
import type { Evening } from './room.evening.js';
import { refuse } from './room.problems.js';
import type { NewHolder, RoomStore } from './room.store.js';

/** A person is stored by a first name: who gives an address and no name has this one, and is greeted by none. */
export const NO_NAME = '–';

type CameBy = NewHolder['cameBy'];

interface Newcomer {
  firstName?: string | undefined;
  initial?: string | null | undefined;
  language: Language;
  shownAs?: 'name' | 'number' | undefined;
  contact?: Contact | '' | null | undefined;
}

/** Somebody without a booking: known by their address when they leave one, and by nothing else. */
export const newcomerHolder =
  (store: RoomStore, newcomer: Newcomer, cameBy: CameBy) =>
  async (tx: Tx, { regionId }: Evening): Promise<NewHolder> => {
    const { firstName, initial, language, shownAs = 'name', contact } = newcomer;
    const personId = contact
      ? await store.personOf(tx, regionId, { firstName: firstName || NO_NAME, language, contact })
      : null;
    return {
      registrationId: null,
      personId,
      firstName: firstName || null,
      initial: initial ?? null,
      shownAs,
      language,
      cameBy,
    };
  };

/** Somebody who booked. @throws Problem not_on_list when the booking was cancelled meanwhile */
export const registeredHolder =
  (registrationId: string, cameBy: CameBy) =>
  (_: Tx, { registered }: Evening): Promise<NewHolder> => {
    const booked = registered.find((one) => one.registrationId === registrationId);
    if (!booked) return Promise.reject(refuse('not_on_list'));
    const { personId, firstName, language } = booked;
    return Promise.resolve({
      registrationId,
      personId,
      firstName,
      initial: null,
      shownAs: 'name',
      language,
      cameBy,
    });
  };
