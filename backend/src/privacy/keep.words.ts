import type { Keep, Since, Words } from './declaration.js';

const sinces: Record<Since, Words> = {
  event_over: { fi: 'tapahtuman jälkeen', sv: 'efter evenemanget', en: 'after the event' },
  sent: { fi: 'lähettämisestä', sv: 'efter att det skickades', en: 'after it was sent' },
  asked: { fi: 'pyynnöstä', sv: 'efter begäran', en: 'after the request' },
  expired: { fi: 'siitä, kun voimassaolo päättyi', sv: 'efter att det gick ut', en: 'after it ran out' },
  removed: { fi: 'poistamisesta', sv: 'efter borttagningen', en: 'after removal' },
  ended: { fi: 'päättymisestä', sv: 'efter att det upphörde', en: 'after it ended' },
  read: { fi: 'katsomisesta', sv: 'efter att någon tittade', en: 'after somebody looked' },
  happened: { fi: 'tapahtumasta', sv: 'efter händelsen', en: 'after it happened' },
  last_seen: {
    fi: 'siitä, kun kävit viimeksi',
    sv: 'efter ditt senaste besök',
    en: 'after you were last here',
  },
  written: { fi: 'kirjoittamisesta', sv: 'efter att det skrevs', en: 'after it was written' },
  last_used: { fi: 'viimeisestä käytöstä', sv: 'efter senaste användning', en: 'after it was last used' },
};

const units: Record<keyof Keep, { one: Words; many: Words }> = {
  days: {
    one: { fi: 'vuorokausi', sv: 'dygn', en: 'day' },
    many: { fi: 'vuorokautta', sv: 'dygn', en: 'days' },
  },
  months: {
    one: { fi: 'kuukausi', sv: 'månad', en: 'month' },
    many: { fi: 'kuukautta', sv: 'månader', en: 'months' },
  },
  years: { one: { fi: 'vuosi', sv: 'år', en: 'year' }, many: { fi: 'vuotta', sv: 'år', en: 'years' } },
};

const AT_ONCE: Words = { fi: 'heti sen päätyttyä', sv: 'genast när det upphör', en: 'as soon as it is over' };

/** `24 kuukautta tapahtuman jälkeen`, `24 månader efter evenemanget`, `24 months after the event`; nothing kept: `at once …` */
export function keepWords(keep: Keep, since: Since): Words {
  const said = (language: keyof Words) => {
    const parts = (Object.entries(keep) as [keyof Keep, number][])
      .filter(([, count]) => count > 0)
      .map(([unit, count]) => `${count} ${units[unit][count === 1 ? 'one' : 'many'][language]}`);
    return parts.length ? `${parts.join(' ')} ${sinces[since][language]}` : AT_ONCE[language];
  };
  return { fi: said('fi'), sv: said('sv'), en: said('en') };
}
