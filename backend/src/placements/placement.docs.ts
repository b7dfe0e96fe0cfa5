import { turns } from './placement.states.js';
import type { StepRow } from './placement.writing.js';

/** Draws docs/placements.md from the rows of placement_step. @param names of the kinds, in English */
export function drawSteps(rows: readonly StepRow[], names: ReadonlyMap<string, string>): string {
  const kinds = [...names.keys()].filter((kind) => rows.some((row) => row.kind === kind));
  return [
    '# The steps of a placement',
    '',
    'Drawn from the table `placement_step`; `backend/src/placements/placement.docs.spec.ts` fails when it differs, and',
    '`placement.states.spec.ts` proves that no path skips a step. A step in brackets may be left out.',
    '',
    ...kinds.flatMap((kind) =>
      oneKind(
        names.get(kind) as string,
        rows.filter((row) => row.kind === kind),
      ),
    ),
  ].join('\n');
}

function oneKind(name: string, rows: readonly StepRow[]): string[] {
  const reached = ['proposed', ...rows.flatMap(({ toStatus }) => toStatus ?? [])];
  return [
    `## ${name}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> proposed',
    ...moves(rows),
    ...turns.flatMap(({ from, to, name: turn }) =>
      from.filter((status) => reached.includes(status)).map((status) => `  ${status} --> ${to}: ${turn}`),
    ),
    ...(reached.includes('closed') ? ['  interrupted --> closed: feedback'] : []),
    '```',
    '',
    '| Step | Done by | Within | Law |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ name: words, skippable, doneBy, days, due, law }) =>
        `| ${skippable ? `(${words.en})` : words.en} | ${doneBy.replace('_', ' ')} | ${within(days, due)} | ${law ? `${law.law}, ${law.section} (${law.certainty})` : ''} |`,
    ),
    '',
  ];
}

/** Each move with what has to be true before it. */
function moves(rows: readonly StepRow[]): string[] {
  let from = 'proposed';
  let before: string[] = [];
  return rows.flatMap(({ toStatus, code, fact, skippable }) => {
    if (!toStatus) {
      if (!skippable) before = [...before, code];
      return [];
    }
    const needed = fact ? [...before, fact] : before;
    const line = `  ${from} --> ${toStatus}: ${[code, ...needed.map((one) => `[${one}]`)].join(' ')}`;
    from = toStatus;
    before = [];
    return [line];
  });
}

const within = (days: number | null, due: StepRow['due']): string =>
  due ? due.replace('_', ' ') : days === null ? '' : `${days} days`;
