/** A role that nobody used for a year lapses; whoever holds it hears of it a month before. */
export const LAPSE = { unusedDays: 365, noticeDays: 30 };
