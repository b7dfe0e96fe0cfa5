import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('sign_in_challenge', {
  comment: 'counts codes asked for per address (hashed), three an hour; rows older than a day are swept',
})
@Index('sign_in_challenge_recent', ['addressHash', 'at'])
export class SignInChallenge {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'sign_in_challenge_pk' })
  id!: string;

  @Column('text', { name: 'address_hash' })
  addressHash!: string;

  @Column('timestamptz')
  at!: Date;
}
