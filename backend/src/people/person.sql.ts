/** How a person is recognised: by the one address they gave. At the desk a first name is enough, and nobody is recognised. */
export type KnownBy = 'phone' | 'email' | 'nobody';

/**
 * INSERT that finds or makes the person of a place that is being taken, and locks them until the end of the transaction.
 * The language follows what was chosen last: messages come in it. The name stays as they first gave it: whoever types this
 * phone number into a form must not be able to rename its owner; each registration carries the name that was given for it.
 */
export function personOf(
  knownBy: KnownBy,
  from: string,
  values: { firstName: string; language: string; contact: string; now: string },
): string {
  const column = knownBy === 'nobody' ? '' : `, ${knownBy}`;
  const value = knownBy === 'nobody' ? '' : `, ${values.contact}`;
  const recognised =
    knownBy === 'nobody' ? '' : `ON CONFLICT (${knownBy}) DO UPDATE SET language = excluded.language`;
  return `INSERT INTO young_person (region_id, first_name, language, created_at${column})
    SELECT region_id, ${values.firstName}, ${values.language}, ${values.now}${value} FROM ${from}
    ${recognised}
    RETURNING id`;
}

/** Ids of the people whom this phone number or e-mail address belongs to; each is looked up by its own index. */
export const personIdsOf = (phone: string, email: string) =>
  `SELECT id FROM young_person WHERE phone = ${phone} UNION ALL SELECT id FROM young_person WHERE email::text = ${email}`;
