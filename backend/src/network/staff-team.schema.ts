import { z } from 'zod';
import { email, id, language, text } from '../platform/http/fields.js';

export const staffRole = z
  .enum(['worker', 'coordinator', 'region_coordinator', 'administrator'])
  .meta({ id: 'StaffRole' });

export const newMemberInput = z
  .object({
    name: text(120),
    email,
    language,
    role: staffRole,
    /** An Ohjaamo; for a role of the whole region the region. */
    placeId: id,
  })
  .meta({ id: 'NewMemberInput' });
export type NewMemberInput = z.output<typeof newMemberInput>;

export const roleInput = z.object({ role: staffRole }).meta({ id: 'RoleInput' });

const place = z.object({
  regionId: id,
  regionName: z.string(),
  ohjaamoId: id.nullable(),
  ohjaamoName: z.string().nullable(),
});

export const staffTeam = z
  .object({
    /** One row a membership: somebody who works at two places stands here twice. */
    members: z.array(
      place.extend({
        id,
        staffMemberId: id,
        name: z.string(),
        email: z.string(),
        role: staffRole,
        lastUsedOn: z.string().nullable(),
        /** The day on which the role lapses, once that was told. */
        lapsesOn: z.string().nullable(),
        isMe: z.boolean(),
        /** What else I may make of this role. */
        mayBecome: z.array(staffRole),
        mayEnd: z.boolean(),
      }),
    ),
    /** Where I may invite somebody, and as what. */
    places: z.array(place.extend({ placeId: id, roles: z.array(staffRole) })),
  })
  .meta({ id: 'StaffTeam' });
export type StaffTeam = z.output<typeof staffTeam>;
