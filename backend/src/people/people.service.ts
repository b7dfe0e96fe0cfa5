import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { recordReading, type ReadThing } from '../privacy/reading.js';
import { contactHint } from '../platform/http/contact-hint.js';
import { mustKnow } from './known-at.js';
import { NotesService } from './notes.service.js';
import { refuse } from './people.problems.js';
import type { FoundPeople, peopleQuery, PersonPage } from './people.schema.js';
import { FIND, FOUND_AT_MOST, PERSON } from './people.sql.js';

/** So few digits would say "everybody". */
const FEWEST_DIGITS = 3;

type Found = Pick<FoundPeople['people'][number], 'id' | 'firstName' | 'lastEvent'> & {
  phone: string | null;
  email: string | null;
  nonDisclosure: boolean;
};

/** A person as the staff of the Ohjaamos that know them see them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notes: NotesService,
  ) {}

  /** @throws Problem not_found where one does not meet people; malformed when too little was asked */
  async find(actor: StaffActor, { ohjaamo, q }: z.output<typeof peopleQuery>): Promise<FoundPeople> {
    mustMeetPeopleAt(actor, ohjaamo);
    const digits = q.replaceAll(/[\s.…-]/g, '');
    const isNumber = /^\+?\d+$/.test(digits);
    if (isNumber && digits.length < FEWEST_DIGITS)
      throw refuseAnywhere('malformed', { fields: [{ path: 'q', code: 'too_short' }] });
    const found = await this.db.once<Found>('find people', FIND, [
      ohjaamo,
      this.clock.now().toString(),
      isNumber ? null : q,
      // A number as people say it: its leading zero is not part of it abroad.
      isNumber ? digits.replace(/^(\+|0)/, '') : null,
    ]);
    const shown = found.slice(0, FOUND_AT_MOST);
    await recordReading(this.db, actor, {
      what: 'search',
      why: 'guidance',
      personIds: shown.map(({ id }) => id),
      ohjaamoId: ohjaamo,
    });
    return { people: shown.map(line), more: found.length > FOUND_AT_MOST };
  }

  /** @throws Problem not_found to whom nobody of theirs knows */
  async page(actor: StaffActor, personId: string): Promise<PersonPage> {
    const [person] = await this.db.once<Omit<PersonPage, 'notes'>>('page of person', PERSON, [
      personId,
      this.clock.now().toString(),
      actor.peopleOhjaamoIds,
    ]);
    const ohjaamoId = person?.ohjaamos[0]?.id;
    if (!person || !ohjaamoId) throw refuseAnywhere('not_found');
    const notes = await this.notes.about(actor, personId);
    const seen: ReadThing[] = ['person'];
    if (person.card) seen.push('card');
    if (notes.length > 0) seen.push('notes');
    for (const what of seen)
      await recordReading(this.db, actor, { what, why: 'guidance', personIds: [personId], ohjaamoId });
    return { ...person, notes };
  }

  /**
   * Staff have seen at the desk that the address is this person's: from now on the person can read their notes by it. It
   * holds until the address changes. @throws Problem not_found, no_address
   */
  async confirm(actor: StaffActor, personId: string): Promise<PersonPage> {
    await this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, actor.peopleOhjaamoIds);
      const confirmed = await tx.rows(
        `UPDATE young_person SET confirmed_at = coalesce(confirmed_at, $2), confirmed_by = coalesce(confirmed_by, $3)
         WHERE id = $1 AND (phone IS NOT NULL OR email IS NOT NULL) RETURNING id`,
        [personId, tx.now.toString(), actor.id],
      );
      if (confirmed.length === 0) throw refuse('no_address');
    });
    return this.page(actor, personId);
  }
}

function line({ phone, email, nonDisclosure, ...person }: Found): FoundPeople['people'][number] {
  return {
    ...person,
    firstName: nonDisclosure ? `${[...person.firstName][0] ?? ''}.` : person.firstName,
    contactHint: nonDisclosure ? null : contactHint({ phone, email }),
  };
}
