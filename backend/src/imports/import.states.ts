export const importStatuses = ['waiting', 'read', 'unreadable', 'imported', 'approved', 'returned'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export interface ImportMove {
  name: 'read' | 'give_up' | 'read_anew' | 'import' | 'approve' | 'return';
  from: ImportStatus;
  to: ImportStatus[];
  by: 'system' | 'employer' | 'staff';
}

/** Every way a file moves. Nothing is changed before `import`, and all of it at once then. */
export const importMoves: ImportMove[] = [
  { name: 'read', from: 'waiting', to: ['read'], by: 'system' },
  { name: 'give_up', from: 'waiting', to: ['unreadable'], by: 'system' },
  // Somebody changed one of its openings meanwhile: what the employer saw is not true any more.
  { name: 'read_anew', from: 'read', to: ['waiting'], by: 'employer' },
  // Where only days and numbers change there is nothing for staff to look at.
  { name: 'import', from: 'read', to: ['imported', 'approved'], by: 'employer' },
  { name: 'approve', from: 'imported', to: ['approved'], by: 'staff' },
  { name: 'return', from: 'imported', to: ['returned'], by: 'staff' },
];

/** It is behind us: a second tap changes nothing. */
export const isImported = (status: ImportStatus): boolean =>
  status === 'imported' || status === 'approved' || status === 'returned';
