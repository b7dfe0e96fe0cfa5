import { Temporal } from 'temporal-polyfill';

export interface MonthDay {
  /** `2026-12-02` */
  day: string;
  number: number;
  inMonth: boolean;
}

const monthShape = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The month that was asked for (`2026-12`), else the one we are in. */
export function wantedMonth(wished: string | undefined, now = Temporal.Now.plainDateISO()): string {
  return wished && monthShape.test(wished) ? wished : now.toString().slice(0, 7);
}

/** Whole weeks, Monday first, that hold the month. */
export function monthDays(month: string): MonthDay[] {
  const wanted = Temporal.PlainYearMonth.from(month);
  const first = wanted.toPlainDate({ day: 1 });
  const last = wanted.toPlainDate({ day: wanted.daysInMonth });
  const start = first.subtract({ days: first.dayOfWeek - 1 });
  const end = last.add({ days: 7 - last.dayOfWeek });
  const count = start.until(end).days + 1;
  return Array.from({ length: count }, (_, index) => {
    const date = start.add({ days: index });
    return { day: date.toString(), number: date.day, inMonth: date.month === wanted.month };
  });
}

/** The months before and after. */
export function neighbours(month: string): { before: string; after: string } {
  const wanted = Temporal.PlainYearMonth.from(month);
  return {
    before: wanted.subtract({ months: 1 }).toString(),
    after: wanted.add({ months: 1 }).toString(),
  };
}
