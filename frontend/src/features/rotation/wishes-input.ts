import type { components } from '@/api/schema';
import { text } from '@/ui/form-state';
import { fieldOf, wishesOf } from './wish-order';

export type WishesInput = components['schemas']['WishesInput'];
export type MeetingNeed = components['schemas']['MeetingNeed'];
export type RotationEntry = components['schemas']['RotationEntry'];

export const needs = ['step_free', 'calm', 'interpreter', 'plain_language'] as const satisfies MeetingNeed[];

/** What the API takes, from the form of wishes. @param tables those that are there now; wishes for others are left out */
export function wishesIn(form: FormData, tables: string[]): WishesInput {
  const { order, never } = wishesOf(tables.map((id) => ({ id, value: text(form, fieldOf(id)) })));
  return {
    wishes: order,
    never,
    languages: form.getAll('wishes.languages').map(String),
    needs: form.getAll('wishes.needs').map(String) as MeetingNeed[],
    mostMeetings: count(form, 'wishes.mostMeetings'),
    breakAfter: count(form, 'wishes.breakAfter'),
    fromRound: count(form, 'wishes.fromRound'),
    untilRound: count(form, 'wishes.untilRound'),
  };
}

/** 0 or nothing: no limit. */
function count(form: FormData, name: string): number | null {
  return Number(text(form, name)) || null;
}
