import { MyReferralsService } from '../referrals/my-referrals.service.js';
import { ReferralsService } from '../referrals/referrals.service.js';
import { ServicesService } from '../referrals/services.service.js';
import { idFor } from './chance.js';
import { regions } from './places.js';
import type { Stage } from './stage.js';

type Texts = Record<'fi' | 'sv' | 'en', string>;
const service = (kind: 'housing' | 'debt' | 'outreach' | 'kela', name: Texts, what: Texts) => ({
  ...{ kind, name, what },
  howToRefer: {
    fi: 'Lähetä ohjaus. Palvelu soittaa nuorelle muutaman päivän kuluessa.',
    sv: 'Skicka hänvisningen. Tjänsten ringer den unga inom några dagar.',
    en: 'Send the referral. The service calls the young person within a few days.',
  },
});
const words = (fi: string, sv: string, en: string): Texts => ({ fi, sv, en });

/** Invented, as everything here: one of each kind of consent. */
const lines = [
  {
    ...service(
      'debt',
      words('Talous- ja velkaneuvonta', 'Ekonomi- och skuldrådgivning', 'Money and debt advice'),
      words(
        'Apua laskuihin ja velkoihin. Maksutonta.',
        'Hjälp med räkningar och skulder. Gratis.',
        'Help with bills and debts. Free.',
      ),
    ),
    consent: 'needed' as const,
  },
  {
    ...service(
      'housing',
      words('Asumisneuvonta', 'Boenderådgivning', 'Housing advice'),
      words(
        'Apua vuokraan, muuttoon ja asunnon hakuun.',
        'Hjälp med hyran, flytten och att söka bostad.',
        'Help with rent, moving and finding a home.',
      ),
    ),
    consent: 'needed' as const,
  },
  {
    ...service(
      'outreach',
      words('Etsivä nuorisotyö', 'Uppsökande ungdomsarbete', 'Outreach youth work'),
      words(
        'Työntekijä, joka kulkee rinnalla arjen asioissa.',
        'En arbetstagare som går vid din sida i vardagen.',
        'Somebody who walks beside you in everyday matters.',
      ),
    ),
    consent: 'written' as const,
  },
  {
    ...service(
      'kela',
      words('Kelan asiakaspalvelu', 'FPA:s kundtjänst', 'Kela customer service'),
      words(
        'Tuista ja etuuksista. Voit mennä itse.',
        'Om stöd och förmåner. Du kan gå dit själv.',
        'About support and benefits. You can go there yourself.',
      ),
    ),
    consent: 'none' as const,
  },
];

const SOMEBODY = `SELECT DISTINCT ON (o.slug) o.slug, r.person_id AS "personId" FROM registration r
  JOIN young_person y ON y.id = r.person_id JOIN ohjaamo o ON o.id = r.ohjaamo_id
  WHERE r.status = 'active' AND o.slug = ANY ($1) ORDER BY o.slug, y.email NULLS FIRST, y.id`;

/** Each region's catalogue of services; in each somebody is asked, and one of them said yes. */
export async function fillServices(stage: Stage): Promise<number> {
  const slugs = regions.map(({ ohjaamos }) => ohjaamos[0]?.slug ?? '');
  for (const slug of slugs)
    for (const [nth, line] of lines.entries()) {
      // One of them was looked at long ago.
      stage.turnToDay(nth === 1 ? -230 : -20);
      await stage.get(ServicesService).save(stage.staffAt(slug), idFor(`service ${slug} ${line.kind}`), {
        ...{ ...line, ohjaamoId: stage.ohjaamoId(slug), ageFrom: null, ageTo: 29, municipalityCodes: [] },
        ...{ languages: ['fi', 'sv'], email: `${line.kind}@example.fi`, phone: null, website: null },
      });
    }
  stage.turnToDay(0);
  const people = await stage.db.once<{ slug: string; personId: string }>('sample_referred', SOMEBODY, [
    slugs,
  ]);
  for (const [nth, { slug, personId }] of people.entries()) {
    const id = idFor(`referral ${slug}`);
    await stage.get(ReferralsService).suggest(stage.staffAt(slug), id, {
      ...{ personId, ohjaamoId: stage.ohjaamoId(slug), serviceId: idFor(`service ${slug} debt`) },
      why: 'Laskuja on kertynyt. Yhdessä katsottuna ne on helpompi hoitaa.',
    });
    if (nth === 0)
      await stage.get(MyReferralsService).answer({ kind: 'young_person', id: personId }, id, true);
  }
  return slugs.length * lines.length;
}
