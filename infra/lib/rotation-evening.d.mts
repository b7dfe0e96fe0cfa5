type Ask = (route: string, body?: unknown) => Promise<unknown>;

export function rotationEvening(
  asStaff: Ask,
  wanted: { ohjaamoId: string; day: string; tables?: number },
): Promise<{ id: string; tables: { id: string; number: number }[]; people: string[] }>;

/** The draft, as soon as a worker has made it. */
export function planned(
  asStaff: Ask,
  eventId: string,
  input?: object,
): Promise<{
  id: string;
  meetings: { round: number; tableId: string; registrationId: string; pinned: boolean }[];
}>;
