import type { Firm, Here } from './world.types.js';

/** A firm with its owner and a colleague; an approved one with an opening of each state. */
export async function makeFirm(here: Here, status: 'approved' | 'waiting'): Promise<Firm> {
  const { given, ohjaamo, thing, mark, next } = here;
  const n = next();
  const firmName = `Firma${n}x`;
  const { id } = await given.employer({ ohjaamoId: ohjaamo, status, name: firmName });
  thing(status === 'waiting' ? 'waiting firm' : 'firm', id, { owners: [id] });
  if (status === 'waiting') mark('waiting firm', firmName, id);
  const people = [];
  for (const owner of [true, false]) {
    const who = `${owner ? 'Omistaja' : 'Rekry'}${n}x`;
    const recruiter = await given.recruiter({
      employerId: id,
      name: who,
      email: `${who.toLowerCase()}@firma.fi`,
      owner,
    });
    people.push(recruiter);
    mark('recruiter', who, id, recruiter.id);
    mark('recruiter contact', recruiter.email, id, recruiter.id);
    if (!owner) thing('recruiter', recruiter.id, { owners: [id] });
  }
  const openings = {} as Firm['openings'];
  const states = {
    opening: 'published',
    'hidden opening': 'published',
    'draft opening': 'draft',
    'waiting opening': 'waiting',
  } as const;
  if (status === 'approved')
    for (const [kind, state] of Object.entries(states) as [keyof Firm['openings'], 'draft'][]) {
      const title = `${kind.split(' ')[0]}${next()}x`;
      const opening = await given.opening({
        employerId: id,
        title,
        status: state,
        hidden: kind === 'hidden opening',
        municipalityCode: '245',
        sectorCode: 'restaurant',
        closesOn: kind === 'hidden opening' ? '2026-12-10' : '2026-12-31',
      });
      openings[kind] = opening.id;
      thing(kind, opening.id, { owners: [id], with: { firm: id, ohjaamo } });
      if (kind !== 'opening') mark('opening not out', title, id, opening.id);
    }
  return { id, owner: people[0] as Firm['owner'], colleague: people[1] as Firm['owner'], openings };
}
