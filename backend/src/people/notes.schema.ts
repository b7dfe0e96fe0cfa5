import { z } from 'zod';
import { fault, id, optionalText, text } from '../platform/http/fields.js';

export const noteKinds = ['guidance', 'agreed_step', 'contact', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

const noteText = text(4000);

export const noteInput = z
  .object({
    /** Whose note it is. */
    ohjaamoId: id,
    kind: z.enum(noteKinds, { error: fault('not_one_of') }),
    text: noteText,
    /** An official's working note: why the person cannot read its text. Left out: they can. */
    workingBecause: optionalText(300).nullish(),
  })
  .meta({ id: 'NoteInput' });
export type NoteInput = z.output<typeof noteInput>;

export const noteCorrection = z.object({ text: noteText }).meta({ id: 'NoteCorrection' });
export const noteRemoval = z.object({ reason: optionalText(300).nullish() }).meta({ id: 'NoteRemoval' });

const written = {
  id,
  kind: z.enum(noteKinds),
  ohjaamo: z.object({ id, name: z.string() }),
  writer: z.string(),
  writtenAt: z.string(),
  /** null: it stands as it was first written. */
  correctedAt: z.string().nullable(),
  workingBecause: z.string().nullable(),
};

/** As staff see it. */
export const staffNote = z
  .object({
    ...written,
    text: z.string(),
    /** What it said before it was corrected, newest first. */
    before: z.array(z.object({ text: z.string(), writer: z.string(), writtenAt: z.string() })),
    mayCorrect: z.boolean(),
    /** `with_reason`: a coordinator, at any time; `freely`: its writer, within a day. */
    mayRemove: z.enum(['freely', 'with_reason', 'no']),
  })
  .meta({ id: 'StaffNote' });
export type StaffNote = z.infer<typeof staffNote>;

/** As the person sees it: of a working note only that it is there, and why. */
export const myNotes = z
  .object({
    notes: z.array(z.object({ ...written, text: z.string().nullable() })),
  })
  .meta({ id: 'MyNotes' });
export type MyNotes = z.infer<typeof myNotes>;
