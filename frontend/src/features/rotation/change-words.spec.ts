import { createTranslator } from 'next-intl';
import { locales } from '@/i18n/locales';
import { messages } from '@/i18n/messages';
import { changeWords, toldOf, type SayRounds } from './change-words';

const say = (locale: (typeof locales)[number]) =>
  createTranslator({ locale, messages: messages[locale], namespace: 'rounds' }) as unknown as SayRounds;
const change = (code: Parameters<typeof toldOf>[0][number]['code'], toRound: number | null = null) => ({
  code,
  round: 2,
  toRound,
  at: '2026-12-02T14:30:00Z',
});
const times: Record<number, string> = { 2: '14.18', 5: '15.12' };
const timeOf = (round: number) => times[round];

describe('what changed, in words', () => {
  it('tells the reason first, then what is now', () => {
    expect(changeWords(say('fi'), change('table_missing', 5), 'Kahvila Aalto', timeOf)).toBe(
      'Kahvila Aalto on myöhässä: tapaatte klo 15.12.',
    );
    expect(changeWords(say('en'), change('seat_empty'), 'Kahvila Aalto', timeOf)).toBe(
      'You got a quarter because somebody could not come: Kahvila Aalto at 14.18.',
    );
  });
  it('says the number of a round whose time nobody told', () => {
    expect(changeWords(say('sv'), change('moved', 9), 'Kafé', timeOf)).toContain(
      'ni träffas i runda 9, inte kl. 14.18',
    );
  });
  it.each(locales)('has a finished sentence for every code: %s', (locale) => {
    const codes = [
      'person_missing',
      'table_missing',
      'moved',
      'given_on',
      'seat_empty',
      'seat_free',
      'joined',
    ] as const;
    for (const code of codes) {
      const sentence = changeWords(
        say(locale),
        change(code, code === 'moved' ? 5 : null),
        'Leipomo Kontu',
        timeOf,
      );
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/[{}]|rounds\./);
    }
  });
});

describe('changes that are told', () => {
  it('are the newest first, with the rounds of somebody who joined as one', () => {
    const later = { ...change('moved', 5), at: '2026-12-02T14:45:00Z' };
    expect(toldOf([change('joined'), change('moved', 5), later, change('joined')])).toEqual({
      each: [later, change('moved', 5)],
      joined: 2,
    });
  });
});
