import type { z } from 'zod';
import { checkFixed } from './check.fixed.js';
import { type Fault, ProblemFaulty } from './faults.js';
import { misfit, presence } from './fitting.js';
import { type Id, type Problem, problemSchema } from './problem.schema.js';

/**
 * A problem from outside.
 * @throws ProblemFaulty if its shape is wrong; whether it contradicts itself is seen by checkProblem
 */
export function readProblem(input: unknown): Problem {
  const read = problemSchema.safeParse(input);
  if (read.success) return read.data;
  throw new ProblemFaulty(
    read.error.issues.map((issue) => ({
      code: 'malformed',
      place: placeOf(issue.path),
      message: issue.message,
    })),
  );
}

/** @throws ProblemFaulty naming each place at which the problem contradicts itself */
export function checkProblem(problem: Problem): void {
  const faults: Fault[] = [];
  const say = (code: Fault['code'], place: string, message: string) =>
    void faults.push({ code, place, message });
  namedTwice(problem.tables, 'tables', say);
  namedTwice(problem.people, 'people', say);
  checkNames(problem, say);
  checkRounds(problem, say);
  // Who is meant must be known before one can say what does not fit.
  if (faults.length === 0) {
    checkFixed(problem, say);
    checkMinimums(problem, say);
  }
  if (faults.length > 0) throw new ProblemFaulty(faults);
}

export type Say = (code: Fault['code'], place: string, message: string) => void;

function placeOf(path: z.core.$ZodIssue['path']): string {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return place.replace(/^\./, '') || 'the problem';
}

function namedTwice(all: readonly { id: Id }[], where: string, say: Say): void {
  const seen = new Map<Id, number>();
  all.forEach(({ id }, n) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, n);
    else say('named_twice', `${where}[${n}].id`, `${id} is ${where}[${first}] already`);
  });
}

function checkNames(problem: Problem, say: Say): void {
  const tables = new Set(problem.tables.map(({ id }) => id));
  const people = new Set(problem.people.map(({ id }) => id));
  const table = (id: Id, place: string) => {
    if (!tables.has(id)) say('unknown_table', place, `there is no table ${id}`);
  };
  const person = (id: Id, place: string) => {
    if (!people.has(id)) say('unknown_person', place, `there is no person ${id}`);
  };
  problem.tables.forEach(({ vetoes = [] }, t) =>
    vetoes.forEach((id, n) => person(id, `tables[${t}].vetoes[${n}]`)),
  );
  problem.people.forEach(({ id, wishes = [], vetoes = [] }, p) => {
    vetoes.forEach((one, n) => table(one, `people[${p}].vetoes[${n}]`));
    const wished = new Set<Id>();
    wishes.forEach((wish, n) => {
      const place = `people[${p}].wishes[${n}].table`;
      table(wish.table, place);
      if (wished.has(wish.table)) say('named_twice', place, `${id} wishes for table ${wish.table} twice`);
      if (vetoes.includes(wish.table))
        say('wished_and_vetoed', place, `${id} wishes for table ${wish.table} and vetoes it`);
      wished.add(wish.table);
    });
  });
  const interested = new Set<string>();
  problem.interest?.forEach((one, n) => {
    table(one.table, `interest[${n}].table`);
    person(one.person, `interest[${n}].person`);
    const key = JSON.stringify([one.table, one.person]);
    if (interested.has(key))
      say(
        'named_twice',
        `interest[${n}]`,
        `the interest of table ${one.table} in ${one.person} is there twice`,
      );
    interested.add(key);
  });
  for (const where of ['met', 'fixed'] as const)
    problem[where]?.forEach((one, n) => {
      table(one.table, `${where}[${n}].table`);
      person(one.person, `${where}[${n}].person`);
    });
}

function checkRounds({ rounds, tables, people, fixed }: Problem, say: Say): void {
  const check = (round: number, place: string) => {
    if (round > rounds)
      say('round_not_there', place, `there is no round ${round}: the last one is ${rounds}`);
  };
  tables.forEach((table, t) =>
    table.rounds?.forEach((round, n) => check(round, `tables[${t}].rounds[${n}]`)),
  );
  people.forEach((person, p) =>
    person.rounds?.forEach((round, n) => check(round, `people[${p}].rounds[${n}]`)),
  );
  fixed?.forEach(({ round }, n) => check(round, `fixed[${n}].round`));
}

function checkMinimums(problem: Problem, say: Say): void {
  problem.people.forEach((person, p) => {
    const { id, minMeetings = 0, maxMeetings = Infinity } = person;
    if (minMeetings === 0) return;
    const place = `people[${p}].minMeetings`;
    const impossible = (why: string) =>
      say('minimum_impossible', place, `${id} must get ${minMeetings} meetings, but ${why}`);
    const there = presence(person.rounds, problem.rounds);
    const rounds = there.reduce((total, one) => total + one, 0);
    const tables = problem.tables.filter((table) => couldMeet(problem, person, there, table)).length;
    if (minMeetings > maxMeetings) impossible(`wants ${maxMeetings} at most`);
    else if (minMeetings > rounds) impossible(`is there in ${rounds} rounds`);
    else if (minMeetings > tables) impossible(`there are ${tables} tables that they can meet`);
  });
}

function couldMeet(
  problem: Problem,
  person: Problem['people'][number],
  there: Uint8Array,
  table: Problem['tables'][number],
): boolean {
  if (person.vetoes?.includes(table.id) || table.vetoes?.includes(person.id) || misfit(person, table))
    return false;
  if (problem.met?.some((one) => one.person === person.id && one.table === table.id)) return false;
  return presence(table.rounds, problem.rounds).some((one, round) => one === 1 && there[round] === 1);
}
