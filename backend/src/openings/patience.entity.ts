import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const patienceCodes = [
  /** The firm is reminded of somebody who waits for its answer, counted from when they said that they are interested. */
  'interest_reminded',
  'interest_reminded_again',
  /** From here on it counts as unanswered. */
  'interest_unanswered',
  /** An opening that is out is asked whether it is still open, counted from its publication or from when that was last said. */
  'opening_asked',
  /** Both counted from when it was asked. */
  'opening_asked_again',
  'opening_ends',
] as const;
export type PatienceCode = (typeof patienceCodes)[number];

/** How many days are waited for what. */
@Entity('patience', {
  comment: 'how many days are waited for what; the codes stand in openings/patience.entity.ts',
})
@Check('patience_days', 'days BETWEEN 1 AND 366')
export class Patience {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'patience_pk' })
  code!: PatienceCode;

  @Column('smallint')
  days!: number;
}
