import type { ExpectedPerson, Room, RoomTicket } from '../room.types';

const standing: readonly RoomTicket['journey'][] = ['waiting', 'coming', 'out', 'on_hold'];

/** Everybody who stands in a line, in the order of their numbers; one that is not known yet (0) comes last. */
export const inQueue = ({ tickets }: Room): RoomTicket[] =>
  tickets
    .filter(({ journey }) => standing.includes(journey))
    .sort((one, other) => (one.number || Infinity) - (other.number || Infinity));

/** Each line with who stands in it, by place; lines in which nobody stands are left out. */
export function byLine(room: Room, people: RoomTicket[]): { line: string; people: RoomTicket[] }[] {
  const keys = new Set(people.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const known = room.lines.map(({ line }) => line);
  const order = [
    ...known.filter((line) => keys.has(line)),
    ...[...keys].filter((line) => !known.includes(line)),
  ];
  return order
    .map((line) => ({
      line,
      people: people
        .flatMap((ticket) => {
          const place = ticket.lines.find((one) => one.line === line && one.state === 'open');
          return place ? [{ ticket, place: place.place ?? Infinity }] : [];
        })
        .sort((one, other) => one.place - other.place)
        .map(({ ticket }) => ticket),
    }))
    .filter(({ people: those }) => those.length > 0);
}

/** Who is awaited: by their time, who only booked a seat last. */
export const awaited = ({ expected }: Room): ExpectedPerson[] =>
  [...expected].sort((one, other) => startOf(one) - startOf(other));

const startOf = ({ meeting }: ExpectedPerson) => (meeting ? Date.parse(meeting.startsAt) : Infinity);

/** By name, by the name on the screen, by number or by code; what is typed may be any part of it. */
export function fits(
  said: string,
  person: Partial<Pick<RoomTicket, 'number' | 'shown' | 'firstName'>> & { code: string | null },
): boolean {
  const wanted = plain(said);
  if (!wanted) return true;
  const { number, shown = '', firstName, code } = person;
  if (/^\d+$/.test(wanted) && String(number) === wanted) return true;
  return [shown, firstName ?? '', code ?? ''].some((text) => plain(text).includes(wanted));
}

const plain = (text: string) =>
  text
    .trim()
    .toLocaleLowerCase('fi')
    .replace(/[\s-]+/g, ' ');

/** `Aino K` → a first name and an initial; anything longer is a first name as it stands. */
export function nameAndInitial(typed: string): { firstName: string; initial: string | null } {
  const found = /^(.*\S)\s+(\p{L})\.?$/u.exec(typed.trim());
  return found
    ? { firstName: found[1] ?? '', initial: (found[2] ?? '').toLocaleUpperCase('fi') }
    : { firstName: typed.trim(), initial: null };
}
