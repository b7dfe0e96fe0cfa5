import type { Section } from '../matrix.types.js';

export const publicSearches: Section = {
  'PUT /searches/:id': {
    about: 'nothing',
    may: 'everybody',
    because: 'the same answer whatever is known of the address',
  },
};

const byItsLink = { about: 'saved search', may: 'everybody', sees: { there: ['saved search'] } } as const;
const otherLinks = { about: ['registration', 'waiting entry'], may: {}, beyond: 'link_unknown' } as const;
const rules = () => [
  { ...byItsLink, sees: { there: [...byItsLink.sees.there] } },
  { ...otherLinks, about: [...otherLinks.about] },
];

/** Whoever holds the link from the message, whoever else they are signed in as. */
export const searchLinks: Section = {
  'GET /saved-searches/:link': rules(),
  'PUT /saved-searches/:link/confirmation': rules(),
  'DELETE /saved-searches/:link/confirmation': rules(),
};

export const mySearches: Section = {
  'GET /my/searches': { about: 'nothing', may: { 'young person': 'own' }, sees: { own: ['saved search'] } },
};
