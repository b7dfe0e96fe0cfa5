import type { components } from '@/api/schema';

export type DayList = components['schemas']['DayList'];
type Row = DayList['rows'][number];
type Meeting = Row['meetings'][number];

/** One line of the list: one person at one time, or (without a meeting) one person in the room. */
export interface Line {
  row: Row;
  meeting: Meeting | null;
}

/** Everybody by time; who has no time of their own (a seat, the queue) comes first. */
export function linesByTime({ rows }: DayList): Line[] {
  return rows
    .flatMap((row): Line[] => {
      const meetings = row.meetings.filter(({ status }) => status !== 'cancelled');
      return meetings.length > 0 ? meetings.map((meeting) => ({ row, meeting })) : [{ row, meeting: null }];
    })
    .sort(
      (one, other) =>
        (one.meeting?.startsAt ?? '').localeCompare(other.meeting?.startsAt ?? '') ||
        one.row.firstName.localeCompare(other.row.firstName),
    );
}

/** The same lines under their tables; `null` holds those without one. */
export function linesByTable(list: DayList): { table: number | null; lines: Line[] }[] {
  const tables = new Map<number | null, Line[]>();
  for (const line of linesByTime(list)) {
    const table = line.meeting?.tableNumber ?? null;
    tables.set(table, [...(tables.get(table) ?? []), line]);
  }
  return [...tables]
    .map(([table, lines]) => ({ table, lines }))
    .sort((one, other) => (one.table ?? Infinity) - (other.table ?? Infinity));
}
