import type { components } from '@/api/schema';

type OwnOpening = components['schemas']['OwnOpening'];

/** In the order of what wants attention. */
const groups = {
  mine: ['draft'],
  waiting: ['waiting'],
  live: ['published'],
  resting: ['paused', 'run_out'],
  over: ['filled', 'closed'],
} satisfies Record<string, OwnOpening['status'][]>;

export type OpeningGroup = keyof typeof groups;

/** Openings by what they wait for; groups without any are left out. */
export function openingGroups(openings: OwnOpening[]) {
  return (Object.entries(groups) as [OpeningGroup, OwnOpening['status'][]][])
    .map(([group, states]) => ({ group, openings: openings.filter(({ status }) => states.includes(status)) }))
    .filter(({ openings: here }) => here.length > 0);
}
