import { cookies } from 'next/headers';
import type { Staff } from '../accounts/session';

/** Remembers at which Ohjaamo one works today, for those who belong to several. */
export const ohjaamoCookie = 'vartti_ohjaamo';

export type OwnOhjaamo = Staff['ohjaamos'][number];

/** The Ohjaamo that was asked for, else the one chosen last, else the first. Somebody else's is never taken. */
export async function currentOhjaamo(staff: Staff, wished?: string): Promise<OwnOhjaamo | undefined> {
  const chosen = (await cookies()).get(ohjaamoCookie)?.value;
  const find = (id?: string) => staff.ohjaamos.find((ohjaamo) => ohjaamo.id === id);
  return find(wished) ?? find(chosen) ?? staff.ohjaamos[0];
}
