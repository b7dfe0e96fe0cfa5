/**
 * Every page there is: a new page joins by a line here.
 * @typedef {object} Page
 * @property {string} name audience and page, the name of its pictures
 * @property {(facts: import('./facts.mjs').Facts) => string} path below the language
 * @property {'young' | 'staff' | 'employer'} [as] who is signed in
 * @property {boolean} [refuses] an answer of 4xx is the point of it
 * @property {(tab: import('@playwright/test').Page) => Promise<void>} [prepare] what is done before the picture
 */

/** @type {Page[]} */
export const pages = [
  { name: 'young-home', path: () => '' },
  { name: 'young-event', path: ({ ids }) => `/events/${ids.event}` },
  { name: 'young-event-full', path: ({ ids }) => `/events/${ids.fullEvent}` },
  { name: 'young-event-rotation', path: ({ ids }) => `/events/${ids.rotationEvent}` },
  { name: 'young-event-queue', path: ({ ids }) => `/events/${ids.queueEvent}` },
  { name: 'young-book', path: ({ ids }) => `/book/slot/${ids.slot}?event=${ids.event}` },
  { name: 'young-book-taken', path: ({ ids }) => `/book/slot/${ids.takenSlot}?event=${ids.fullEvent}` },
  { name: 'young-wait', path: ({ ids }) => `/wait/${ids.fullPart}?event=${ids.fullEvent}` },
  { name: 'young-booked', path: ({ ids }) => `/my/${ids.link}` },
  { name: 'young-move', path: ({ ids }) => `/my/${ids.link}/move` },
  { name: 'young-waiting', path: ({ ids }) => `/my/${ids.waitingLink}` },
  { name: 'young-my', path: () => '/my', as: 'young' },
  { name: 'young-data', path: () => '/my/data', as: 'young' },
  { name: 'young-data-delete', path: () => '/my/data/delete', as: 'young' },
  { name: 'young-data-deleted', path: () => '/my/data/deleted' },
  { name: 'young-my-signed-out', path: () => '/my' },
  { name: 'young-openings', path: () => '/openings' },
  { name: 'young-opening', path: ({ ids }) => `/openings/${ids.opening}` },
  { name: 'young-opening-minors', path: ({ ids }) => `/openings/${ids.minorsOpening}` },
  { name: 'young-privacy', path: () => '/privacy' },
  { name: 'young-accessibility', path: () => '/accessibility' },
  { name: 'young-not-found', path: () => '/not-here', refuses: true },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'employer-welcome', path: () => '/employer' },
  { name: 'employer-join', path: () => '/employer/join' },
  { name: 'employer-thanks', path: () => '/employer/join/thanks' },
  { name: 'employer-home', path: () => '/employer', as: 'employer' },
  { name: 'employer-openings', path: () => '/employer/openings', as: 'employer' },
  { name: 'employer-opening-new', path: () => '/employer/openings/new', as: 'employer' },
  { name: 'employer-opening', path: ({ ids }) => `/employer/openings/${ids.ownOpening}`, as: 'employer' },
  { name: 'employer-events', path: () => '/employer/events', as: 'employer' },
  { name: 'employer-event', path: ({ ids }) => `/employer/events/${ids.evening}`, as: 'employer' },
  { name: 'employer-event-free', path: ({ ids }) => `/employer/events/${ids.freeEvening}`, as: 'employer' },
  {
    name: 'employer-event-give-back',
    path: ({ ids }) => `/employer/events/${ids.evening}/give-back`,
    as: 'employer',
  },
  { name: 'employer-list', path: () => '/employer/list', as: 'employer' },
  { name: 'employer-team', path: () => '/employer/team', as: 'employer' },
  { name: 'staff-today', path: () => '/staff', as: 'staff' },
  {
    name: 'staff-month',
    path: ({ ids }) => `/staff/month?ohjaamo=${ids.ohjaamo}&month=${ids.month}`,
    as: 'staff',
  },
  { name: 'staff-event-new', path: () => '/staff/events/new', as: 'staff' },
  { name: 'staff-series-new', path: () => '/staff/series/new', as: 'staff' },
  { name: 'staff-event', path: ({ ids }) => `/staff/events/${ids.staffEvent}`, as: 'staff' },
  { name: 'staff-event-list', path: ({ ids }) => `/staff/events/${ids.staffEvent}/list`, as: 'staff' },
  {
    name: 'staff-event-register',
    path: ({ ids }) => `/staff/events/${ids.staffEvent}/register`,
    as: 'staff',
  },
  { name: 'staff-event-change', path: ({ ids }) => `/staff/events/${ids.staffEvent}/change`, as: 'staff' },
  { name: 'staff-event-cancel', path: ({ ids }) => `/staff/events/${ids.staffEvent}/cancel`, as: 'staff' },
  { name: 'staff-event-poster', path: ({ ids }) => `/staff/events/${ids.staffEvent}/poster`, as: 'staff' },
  { name: 'staff-approvals', path: () => '/staff/approvals', as: 'staff' },
  { name: 'staff-openings', path: () => '/staff/openings', as: 'staff' },
  { name: 'staff-opening-new', path: () => '/staff/openings/new', as: 'staff' },
  { name: 'staff-employers', path: () => '/staff/employers', as: 'staff' },
];
