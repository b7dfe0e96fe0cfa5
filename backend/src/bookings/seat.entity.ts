import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Part } from '../events/part.entity.js';
import { Registration } from './registration.entity.js';

/** A seat in a presentation or a rotation; counted in `part.taken`. */
@Entity('seat')
@Check('seat_status', `status IN ('booked', 'cancelled')`)
@Index('seat_once', ['partId', 'registrationId'], { unique: true, where: `status = 'booked'` })
@Index('seat_registration', ['registrationId'])
export class Seat {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'seat_pk' })
  id!: string;

  @Column('uuid', { name: 'ohjaamo_id' })
  ohjaamoId!: string;

  @Column('uuid', { name: 'part_id' })
  @ForeignKey(() => Part, { name: 'seat_part_fk' })
  @ForeignKey(() => Part, { name: 'seat_part_fk' })
  partId!: string;

  @Column('uuid', { name: 'registration_id' })
  @ForeignKey(() => Registration, { name: 'seat_registration_fk', onDelete: 'CASCADE' })
  registrationId!: string;

  @Column('text', { default: 'booked' })
  status!: 'booked' | 'cancelled';

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
