const told = ['not_on_list', 'not_clear_who', 'room_not_on', 'line_unknown'] as const;
const malformed = { code: 'malformedCode', name: 'malformedName', walkIn: 'malformedWalkIn' } as const;

export type FormAt = keyof typeof malformed;

/** Which sentence of `kiosk.json` says a refusal to whoever stands there. */
export function problemKey(code: string, at: FormAt) {
  if (code === 'malformed') return malformed[at];
  return told.find((known) => known === code) ?? 'other';
}
