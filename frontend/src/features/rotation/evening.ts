export interface Stretch {
  round: number;
  startsAt: string;
  endsAt: string;
}

export type EveningRow<Meeting> =
  | { kind: 'meeting'; meeting: Meeting }
  /** Free rounds in between, as one. */
  | { kind: 'break'; startsAt: string; endsAt: string };

/** An evening as it is lived: the meetings in order, and the free rounds between two of them as breaks. */
export function eveningOf<Meeting extends Stretch>(meetings: Meeting[]): EveningRow<Meeting>[] {
  const inOrder = [...meetings].sort((one, other) => one.round - other.round);
  return inOrder.flatMap((meeting, index) => {
    const before = inOrder[index - 1];
    const isFreeBetween = before && meeting.round > before.round + 1;
    return [
      ...(isFreeBetween
        ? [{ kind: 'break' as const, startsAt: before.endsAt, endsAt: meeting.startsAt }]
        : []),
      { kind: 'meeting' as const, meeting },
    ];
  });
}
