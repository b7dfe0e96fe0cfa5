import type { OpeningView } from '@/api/public-queries';
import { jobPosting, jsonInScript } from './job-posting';

const opening = {
  id: '3f2c7a52-8f34-4f6e-9d6f-0f9f0d0c1a11',
  kind: 'job',
  status: 'published',
  hidden: false,
  title: 'Kokki',
  description: 'Teet lounaan.',
  employer: { id: 'x', name: 'Ravintola Kulma Oy', staffingFirm: false },
  details: { pay: '12,40 €/h + sunnuntait tuplana', weeklyHours: 18 },
  publishedAt: '2026-12-01T08:00:00Z',
  startsOn: null,
  closesOn: '2026-12-31',
  noExperience: true,
} as unknown as OpeningView;
const at = { url: 'https://vartti.fi/fi/openings/x', municipality: 'Kerava' };

describe('an opening for search engines', () => {
  it('says what it is, where, until when and what it pays', () => {
    expect(jobPosting(opening, at)).toMatchObject({
      '@type': 'JobPosting',
      title: 'Kokki',
      datePosted: '2026-12-01',
      validThrough: '2026-12-31',
      employmentType: 'PART_TIME',
      hiringOrganization: { name: 'Ravintola Kulma Oy' },
      jobLocation: { address: { addressLocality: 'Kerava', addressCountry: 'FI' } },
      baseSalary: { currency: 'EUR', value: { value: 12.4, unitText: 'HOUR' } },
      directApply: false,
    });
  });

  it.each([
    ['1 900 €/kk', { value: 1900, unitText: 'MONTH' }],
    ['11,20 €/t, työehtosopimus', { value: 11.2, unitText: 'HOUR' }],
    ['13 €/h', { value: 13, unitText: 'HOUR' }],
  ])('reads the pay "%s"', (pay, value) => {
    expect(jobPosting({ ...opening, details: { pay } }, at)).toMatchObject({ baseSalary: { value } });
  });

  it.each([['5 € / toimitus'], ['työehtosopimuksen mukaan'], ['alk. 12 €/h'], ['12–14 €/h'], ['']])(
    'says nothing of the pay "%s"',
    (pay) => {
      const posting = jobPosting({ ...opening, details: { pay } }, at) as Record<string, unknown>;
      expect(posting['baseSalary']).toBeUndefined();
    },
  );

  it.each(['work_trial', 'education_trial', 'training_placement', 'workshop', 'business_succession'])(
    'is none for a %s: nobody is employed',
    (kind) => expect(jobPosting({ ...opening, kind }, at)).toBeNull(),
  );

  it.each([
    ['hidden', { hidden: true }],
    ['no longer open', { status: 'closed' }],
    ['not out yet', { publishedAt: null }],
  ])('is none for one that is %s', (_, change) =>
    expect(jobPosting({ ...opening, ...change } as OpeningView, at)).toBeNull(),
  );

  it('cannot end its script, whatever somebody wrote', () => {
    const title = '</script><script>alert(1)</script><!-- & \u2028';
    const text = jsonInScript(jobPosting({ ...opening, title }, at) ?? {});
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toMatchObject({ title });
  });
});
