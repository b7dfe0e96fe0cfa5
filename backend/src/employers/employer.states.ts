/** `known`: in staff's record alone; nobody of the firm has asked for access yet. */
export const employerStatuses = ['known', 'waiting', 'approved', 'refused'] as const;
export type EmployerStatus = (typeof employerStatuses)[number];

export interface EmployerMove {
  from: EmployerStatus;
  to: EmployerStatus;
  by: 'staff' | 'employer';
  /** A no is always told why. */
  needsReason?: true;
}

export const employerMoves: EmployerMove[] = [
  { from: 'waiting', to: 'approved', by: 'staff' },
  { from: 'waiting', to: 'refused', by: 'staff', needsReason: true },
  // Staff may think better of a no; a firm that was refused may ask again. A yes is not taken back here.
  { from: 'refused', to: 'approved', by: 'staff' },
  { from: 'refused', to: 'waiting', by: 'employer' },
  { from: 'known', to: 'waiting', by: 'employer' },
];

export const employerMove = (from: EmployerStatus, to: EmployerStatus, by: EmployerMove['by']) =>
  employerMoves.find((move) => move.from === from && move.to === to && move.by === by);
