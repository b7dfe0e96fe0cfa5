import { readTable, readWishes } from './rotation.input';

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}

describe('what staff write down for somebody', () => {
  it('closes gaps between wishes, and counts a table once, where it stands first', () => {
    const form = formOf({ wishes: 'aalto', 'wishes.1': '', 'wishes.2': 'savu', 'wishes.3': 'aalto' });
    expect(readWishes(form).wishes).toEqual(['aalto', 'savu']);
  });

  it('is neutral, all evening, when nothing is said', () => {
    expect(readWishes(formOf({ mostMeetings: '', fromRound: ' ' }))).toEqual({
      wishes: [],
      never: [],
      languages: [],
      needs: [],
      mostMeetings: null,
      breakAfter: null,
      fromRound: null,
      untilRound: null,
    });
  });

  it('takes numbers and what is chosen of many', () => {
    const form = formOf({ never: ['kontu', 'ulla'], needs: 'calm', mostMeetings: '4', untilRound: '7' });
    expect(readWishes(form)).toMatchObject({
      never: ['kontu', 'ulla'],
      needs: ['calm'],
      mostMeetings: 4,
      untilRound: 7,
    });
  });
});

describe('what is said of a table', () => {
  it('is what it offers, and the rounds it is away', () => {
    expect(readTable(formOf({ offers: 'calm', awayRounds: ['1', '10'] }))).toEqual({
      offers: ['calm'],
      awayRounds: [1, 10],
    });
    expect(readTable(formOf({}))).toEqual({ offers: [], awayRounds: [] });
  });
});
