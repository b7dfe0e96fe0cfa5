import { z } from 'zod';

const id = z
  .union([z.string().min(1).max(200), z.int()])
  .describe('A string or a whole number; the same one wherever this table or person is meant.');
const round = z.int().min(1).describe('Rounds count from 1.');
const rounds = z.array(round).describe('The rounds in which they are there; left out: in all of them.');
const weight = z
  .number()
  .min(0)
  .max(1e9)
  .describe('How much it is wished for, from 0; a pair weighs the sum of wish and interest.');
const languages = z
  .array(z.string().min(1).max(50))
  .describe('Languages they can talk; who names none can talk with everybody.');
const code = z.string().min(1).max(50);

const table = z
  .strictObject({
    id,
    name: z.string().optional(),
    places: z.int().min(1).max(1000).default(1).describe('How many people it meets in a round, one by one.'),
    rounds: rounds.optional(),
    vetoes: z.array(id).optional().describe('People whom it does not meet.'),
    languages: languages.optional(),
    offers: z.array(code).optional().describe('What it offers to those who need it, such as "step-free".'),
  })
  .meta({ id: 'RotationTable' });

const person = z
  .strictObject({
    id,
    name: z.string().optional(),
    rounds: rounds.optional(),
    maxMeetings: z.int().min(0).optional().describe('The most meetings they want.'),
    minMeetings: z.int().min(0).optional().describe('So many they must get; else there is no plan.'),
    breakAfter: z
      .int()
      .min(1)
      .optional()
      .describe('After so many meetings in a row they need a round without.'),
    wishes: z
      .array(z.strictObject({ table: id, weight }))
      .optional()
      .describe('None: they are neutral, and glad of every table.'),
    vetoes: z.array(id).optional().describe('Tables that they do not want to meet.'),
    languages: languages.optional(),
    needs: z.array(code).optional().describe('All of these must be among what the table offers.'),
  })
  .meta({ id: 'RotationPerson' });

const meeting = z.strictObject({ round, table: id, person: id });

/** A problem as it stands in a file; docs/rotation.problem.schema.json is made from it. */
export const problemSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.string().optional(),
    rounds: z.int().min(1).max(200).describe('How many rounds the evening has.'),
    tables: z.array(table).max(1000),
    people: z.array(person).max(20_000),
    interest: z
      .array(z.strictObject({ table: id, person: id, weight }))
      .optional()
      .describe('How much a table would like to meet somebody.'),
    met: z
      .array(z.strictObject({ table: id, person: id }))
      .optional()
      .describe('Who has met already and does not meet again.'),
    fixed: z.array(meeting).optional().describe('Meetings that stand.'),
    objective: z
      .enum(['fair', 'weight'])
      .default('fair')
      .describe('"fair": the four levels in their order; "weight": the sum of weights alone.'),
  })
  .meta({ id: 'RotationProblem', title: 'A rotation to plan' });

export type Problem = z.output<typeof problemSchema>;
export type ProblemInput = z.input<typeof problemSchema>;
export type Id = z.infer<typeof id>;
export type Meeting = z.infer<typeof meeting>;
