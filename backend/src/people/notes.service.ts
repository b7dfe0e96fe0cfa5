import { Injectable } from '@nestjs/common';
import type { StaffActor, YoungActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { mustKnow } from './known-at.js';
import type { MyNotes, NoteInput, StaffNote } from './notes.schema.js';
import { NOTES_FOR_PERSON, NOTES_FOR_STAFF } from './notes.sql.js';
import { refuse } from './people.problems.js';

/** How long its writer may take a note away again without a reason. */
const WRITER_HOURS = 24;

interface Note {
  personId: string;
  ohjaamoId: string;
  writtenBy: string;
  writtenAt: Date;
}

/** What staff write down about a person. The person reads it, unless it is a working note; then they read why not. */
@Injectable()
export class NotesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async about(actor: StaffActor, personId: string): Promise<StaffNote[]> {
    const now = this.clock.now();
    const rows = await this.db.once<StaffNote & { writtenBy: string; writtenOn: Date }>(
      'notes for staff',
      NOTES_FOR_STAFF,
      [now.toString(), personId, actor.peopleOhjaamoIds],
    );
    return rows.map(({ writtenBy, writtenOn, ...note }) => {
      const of = { ohjaamoId: note.ohjaamo.id, writtenBy, writtenAt: writtenOn };
      return { ...note, mayCorrect: mayCorrect(actor, of), mayRemove: mayRemove(actor, of, now) };
    });
  }

  /** @throws Problem not_confirmed until staff saw that this address is the person's */
  async mine(actor: YoungActor): Promise<MyNotes> {
    const [person] = await this.db.once<{ confirmed: boolean }>(
      'address is confirmed',
      'SELECT confirmed_at IS NOT NULL AS confirmed FROM young_person WHERE id = $1',
      [actor.id],
    );
    if (!person?.confirmed) throw refuse('not_confirmed');
    return {
      notes: await this.db.once<MyNotes['notes'][number]>('notes for person', NOTES_FOR_PERSON, [actor.id]),
    };
  }

  /** @throws Problem not_found where the person is not known, id_used */
  async write(actor: StaffActor, personId: string, noteId: string, input: NoteInput): Promise<void> {
    mustMeetPeopleAt(actor, input.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, [input.ohjaamoId]);
      const now = tx.now.toString();
      const made = await tx.rows(
        `INSERT INTO person_note (id, ohjaamo_id, person_id, kind, working_because, written_by, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [noteId, input.ohjaamoId, personId, input.kind, input.workingBecause || null, actor.id, now],
      );
      if (made.length > 0) return addVersion(tx, noteId, input.text);
      if (!(await isSame(tx, actor, noteId, personId, input.text))) throw refuse('id_used');
    });
  }

  /** The old words are kept; saved without a change, none are added. @throws Problem not_found, not_your_note */
  async correct(actor: StaffActor, noteId: string, text: string): Promise<Note> {
    return this.db.as(actor, async (tx) => {
      const note = await noteHere(tx, actor, noteId);
      if (!mayCorrect(actor, note)) throw refuse('not_your_note');
      await addVersion(tx, noteId, text);
      return note;
    });
  }

  /** Its words are gone for good. @throws Problem not_found, not_your_note, malformed (a coordinator says why) */
  async remove(actor: StaffActor, noteId: string, reason: string | null): Promise<Note> {
    return this.db.as(actor, async (tx) => {
      const note = await noteHere(tx, actor, noteId);
      const may = mayRemove(actor, note, tx.now);
      if (may === 'no') throw refuse('not_your_note');
      if (may === 'with_reason' && !reason)
        throw refuseAnywhere('malformed', { fields: [{ path: 'reason', code: 'required' }] });
      await tx.rows('DELETE FROM person_note_version WHERE note_id = $1', [noteId]);
      await tx.rows(
        'UPDATE person_note SET removed_at = $2, removed_by = $3, removed_because = $4 WHERE id = $1',
        [noteId, tx.now.toString(), actor.id, reason],
      );
      return note;
    });
  }
}

async function noteHere(tx: Tx, actor: StaffActor, noteId: string): Promise<Note> {
  const [note] = await tx.rows<Note>(
    `SELECT person_id AS "personId", ohjaamo_id AS "ohjaamoId", written_by AS "writtenBy", written_at AS "writtenAt"
     FROM person_note WHERE id = $1 AND removed_at IS NULL FOR UPDATE`,
    [noteId],
  );
  mustMeetPeopleAt(actor, note?.ohjaamoId);
  return note as Note;
}

async function addVersion(tx: Tx, noteId: string, text: string): Promise<void> {
  await tx.rows(
    `INSERT INTO person_note_version (note_id, version, text, written_by, written_at)
     SELECT $1::uuid, coalesce(max(version), 0) + 1, $2::text, $3::uuid, $4::timestamptz FROM person_note_version WHERE note_id = $1
     HAVING coalesce((SELECT text FROM person_note_version WHERE note_id = $1 ORDER BY version DESC LIMIT 1) <> $2, true)`,
    [noteId, text, tx.actor.id, tx.now.toString()],
  );
}

/** The second tap of the same writing. */
async function isSame(tx: Tx, actor: StaffActor, noteId: string, personId: string, text: string) {
  const rows = await tx.rows(
    `SELECT FROM person_note n JOIN person_note_version v ON v.note_id = n.id AND v.version = 1
     WHERE n.id = $1 AND n.person_id = $2 AND n.written_by = $3 AND v.text = $4`,
    [noteId, personId, actor.id, text],
  );
  return rows.length > 0;
}

type Written = Omit<Note, 'personId'>;

const coordinates = (actor: StaffActor, ohjaamoId: string) =>
  actor.memberships.some((one) => one.role === 'coordinator' && one.ohjaamoId === ohjaamoId);

/** Another Ohjaamo's note is there to read, when the person agreed, and for nothing else. */
function mayCorrect(actor: StaffActor, { ohjaamoId, writtenBy }: Written): boolean {
  if (!actor.peopleOhjaamoIds.includes(ohjaamoId)) return false;
  return writtenBy === actor.id || coordinates(actor, ohjaamoId);
}

function mayRemove(actor: StaffActor, note: Written, now: Temporal.Instant): StaffNote['mayRemove'] {
  if (!mayCorrect(actor, note)) return 'no';
  const until = Temporal.Instant.fromEpochMilliseconds(note.writtenAt.getTime()).add({ hours: WRITER_HOURS });
  if (note.writtenBy === actor.id && Temporal.Instant.compare(now, until) < 0) return 'freely';
  return coordinates(actor, note.ohjaamoId) ? 'with_reason' : 'no';
}
