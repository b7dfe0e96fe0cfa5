/**
 * From an opening to a start, on each side.
 * @type {import('./pages.mjs').Page[]}
 */
export const onTheWay = [
  { name: 'way-young-openings', path: () => '/my/openings', as: 'youngInvited' },
  { name: 'way-young-my', path: () => '/my', as: 'youngInvited' },
  { name: 'way-young-path', path: () => '/my/path', as: 'youngPlaced' },
  { name: 'way-young-path-start', path: () => '/my/path', as: 'youngSupported' },
  { name: 'way-young-proposal', path: ({ ids }) => `/my/proposals/${ids.proposal}`, as: 'youngProposed' },
  {
    name: 'way-young-proposal-yes',
    path: ({ ids }) => `/my/proposals/${ids.proposal}/yes`,
    as: 'youngProposed',
  },
  { name: 'way-young-proposal-link', path: ({ ids }) => `/proposal/${ids.proposalLink}` },
  { name: 'way-young-placement', path: ({ ids }) => `/my/placements/${ids.placement}`, as: 'youngPlaced' },
  {
    name: 'way-young-agreement',
    path: ({ ids }) => `/my/placements/${ids.agreement}/agreement`,
    as: 'youngOfAgreement',
  },
  { name: 'way-young-referral', path: ({ ids }) => `/my/referrals/${ids.referral}`, as: 'youngReferred' },
  { name: 'way-young-support', path: () => '/my/support', as: 'youngSupported' },
  { name: 'way-check-in', path: ({ ids }) => `/check-in/${ids.askedLink}` },
  { name: 'way-check-in-worried', path: ({ ids }) => `/check-in/${ids.worryLink}` },
  { name: 'way-referral-link', path: ({ ids }) => `/referral/${ids.referralLink}` },
  { name: 'way-still-open', path: ({ ids }) => `/still-open/${ids.stillOpenLink}` },
  { name: 'way-employer-keys', path: () => '/employer/keys', as: 'employer' },
  {
    name: 'way-employer-import',
    path: ({ ids }) => `/employer/openings/import/${ids.file}`,
    as: 'employer',
  },
  {
    name: 'way-employer-poster',
    path: ({ ids }) => `/employer/openings/${ids.ownOpening}/poster`,
    as: 'employer',
  },
  { name: 'way-employer-interests', path: () => '/employer/interests', as: 'firmAsked' },
  {
    name: 'way-employer-interest',
    path: ({ ids }) => `/employer/interests/${ids.interest}`,
    as: 'firmAsked',
  },
  { name: 'way-employer-placements', path: () => '/employer/placements', as: 'firmPlacing' },
  {
    name: 'way-employer-placement',
    path: ({ ids }) => `/employer/placements/${ids.placement}`,
    as: 'firmPlacing',
  },
  {
    name: 'way-employer-agreement',
    path: ({ ids }) => `/employer/placements/${ids.agreement}/agreement`,
    as: 'firmOfAgreement',
  },
  {
    name: 'way-employer-feedback',
    path: ({ ids }) => `/employer/placements/${ids.agreement}/feedback`,
    as: 'firmOfAgreement',
  },
  {
    name: 'way-staff-employer-contact',
    path: ({ ids }) => `/staff/employers/${ids.firm}/contact`,
    as: 'staff',
  },
  { name: 'way-staff-opening', path: ({ ids }) => `/staff/openings/${ids.hidden}`, as: 'staff' },
  {
    name: 'way-staff-opening-people',
    path: ({ ids }) => `/staff/openings/${ids.hidden}/people`,
    as: 'staff',
  },
  {
    name: 'way-staff-opening-people-open',
    path: ({ ids }) => `/staff/openings/${ids.ownOpening}/people`,
    as: 'staff',
  },
  { name: 'way-staff-person', path: ({ ids }) => `/staff/people/${ids.proposedTo}`, as: 'staff' },
  {
    name: 'way-staff-person-openings',
    path: ({ ids }) => `/staff/people/${ids.proposedTo}/openings`,
    as: 'staff',
  },
  {
    name: 'way-staff-person-refer',
    path: ({ ids }) => `/staff/people/${ids.proposedTo}/refer`,
    as: 'staff',
  },
  {
    name: 'way-staff-propose',
    path: ({ ids }) => `/staff/proposals/new?person=${ids.proposedTo}&opening=${ids.hidden}`,
    as: 'staff',
  },
  { name: 'way-staff-proposal', path: ({ ids }) => `/staff/proposals/${ids.proposal}`, as: 'staff' },
  { name: 'way-staff-proposal-firm', path: ({ ids }) => `/staff/proposals/${ids.proposed}`, as: 'staff' },
  { name: 'way-staff-placement', path: ({ ids }) => `/staff/placements/${ids.placement}`, as: 'staff' },
  {
    name: 'way-staff-placement-late',
    path: ({ ids }) => `/staff/placements/${ids.latePlacement}`,
    as: 'staff',
  },
  {
    name: 'way-staff-placement-new',
    path: ({ ids }) => `/staff/placements/new?person=${ids.proposedTo}`,
    as: 'staff',
  },
  {
    name: 'way-staff-draft',
    path: ({ ids }) => `/staff/placements/${ids.placement}/agreement`,
    as: 'staff',
  },
  {
    name: 'way-staff-agreement',
    path: ({ ids }) => `/staff/placements/${ids.agreement}/agreement`,
    as: 'staffOfAgreement',
  },
  { name: 'way-staff-support', path: ({ ids }) => `/staff/support/${ids.worried}`, as: 'staff' },
  { name: 'way-staff-support-calm', path: ({ ids }) => `/staff/support/${ids.calm}`, as: 'staff' },
  { name: 'way-staff-service', path: ({ ids }) => `/staff/services/${ids.service}`, as: 'staff' },
  { name: 'way-staff-service-edit', path: ({ ids }) => `/staff/services/${ids.service}/edit`, as: 'staff' },
  { name: 'way-staff-referral', path: ({ ids }) => `/staff/referrals/${ids.referral}`, as: 'staff' },
];
