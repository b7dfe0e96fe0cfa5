/** Where an agreement stands. What all have signed holds until all have signed something newer. */
export const agreementStatuses = ['draft', 'with_employer', 'with_person', 'ready', 'signed'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** The three who sign (act 380/2023); for the participant nobody else does: from 15 on one agrees to work oneself. */
export const parties = ['participant', 'organiser', 'authority'] as const;
export type Party = (typeof parties)[number];

/** Everything about an agreement that decides what may happen next. */
export interface Standing {
  status: AgreementStatus;
  /** The newest version. */
  version: number;
  /** Who said yes to this very version. */
  agreed: Party[];
  /** Who signed this very version. */
  signed: Party[];
}

export type Deed =
  | { name: 'write'; by: 'staff' | 'organiser'; changes: boolean }
  | { name: 'ask' }
  | { name: 'agree' }
  | { name: 'want_change'; by: 'participant' | 'organiser' }
  | { name: 'sign' | 'take_back'; party: Party };

export interface AgreementMove {
  name: Deed['name'];
  from: AgreementStatus[];
  to: AgreementStatus;
  by: string;
  says: string;
}

/** Every way an agreement moves; the diagram in docs/agreements.md is drawn from it. */
export const agreementMoves: AgreementMove[] = [
  {
    name: 'write',
    from: ['draft', 'with_employer', 'with_person', 'ready', 'signed'],
    to: 'draft',
    by: 'staff',
    says: 'other words are a new version, and everybody is asked anew',
  },
  { name: 'ask', from: ['draft'], to: 'with_employer', by: 'staff', says: 'the workplace fills in its part' },
  {
    name: 'write',
    from: ['with_employer'],
    to: 'with_person',
    by: 'organiser',
    says: 'what it filled in, it agrees to',
  },
  { name: 'agree', from: ['with_person'], to: 'ready', by: 'participant', says: 'yes to this version' },
  {
    name: 'want_change',
    from: ['with_person', 'ready'],
    to: 'draft',
    by: 'participant or organiser',
    says: 'back to staff, with words',
  },
  {
    name: 'sign',
    from: ['ready'],
    to: 'signed',
    by: 'the last of three',
    says: 'all have signed this version',
  },
  { name: 'take_back', from: ['signed'], to: 'ready', by: 'whoever recorded it', says: 'it was a mistake' },
];

/** What a deed makes of an agreement; null when it cannot be done now. The same object: nothing changes. */
export function after(now: Standing, deed: Deed): Standing | null {
  switch (deed.name) {
    case 'write':
      if (deed.by === 'organiser') return filledIn(now, deed.changes);
      return deed.changes ? { status: 'draft', version: now.version + 1, agreed: [], signed: [] } : now;
    case 'ask':
      return now.status === 'draft' ? { ...now, status: 'with_employer' } : null;
    case 'agree':
      if (now.status !== 'with_person') return null;
      return { ...now, status: 'ready', agreed: [...now.agreed, 'participant'] };
    case 'want_change':
      if (now.status !== 'with_person' && now.status !== 'ready') return null;
      return { ...now, status: 'draft', agreed: [], signed: [] };
    case 'sign':
      return signedBy(now, deed.party);
    case 'take_back':
      if (!now.signed.includes(deed.party)) return null;
      return { ...now, status: 'ready', signed: now.signed.filter((party) => party !== deed.party) };
  }
}

function filledIn(now: Standing, changes: boolean): Standing | null {
  if (now.status !== 'with_employer') return null;
  const version = changes ? now.version + 1 : now.version;
  return { status: 'with_person', version, agreed: ['organiser'], signed: [] };
}

function signedBy(now: Standing, party: Party): Standing | null {
  if (now.status !== 'ready' || now.signed.includes(party)) return null;
  const signed = [...now.signed, party];
  const isWhole = parties.every((one) => signed.includes(one));
  return { ...now, signed, status: isWhole ? 'signed' : 'ready' };
}
