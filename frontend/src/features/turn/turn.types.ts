import type { components } from '@/api/schema';

export type MyTurn = components['schemas']['MyTurn'];
export type TurnLine = MyTurn['lines'][number];
export type Met = MyTurn['met'][number];
export type MyRounds = components['schemas']['MyRounds'];
export type RoundMeeting = MyRounds['evening'][number];

/** How the page looks: what the person does in the room, whether it is nearly their turn, or all of it is over. */
export type Mood = MyTurn['journey'] | 'soon' | 'over';
