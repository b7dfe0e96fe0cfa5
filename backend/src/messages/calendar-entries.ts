/** What gives a registration as one calendar entry; the bookings know how, and the worker brings the two together. */
export abstract class CalendarEntries {
  /** RFC 5545, METHOD:PUBLISH; the same UID each time, so that a later one moves or strikes out the earlier. */
  abstract entryOf(registrationId: string): Promise<string>;
}
