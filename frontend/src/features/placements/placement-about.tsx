import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { DefinitionList } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { isAgreedInWriting } from '../agreements/is-agreed-in-writing';
import { dayText } from '../work/say';
import type { Placement } from './placement.types';

interface Props {
  locale: Locale;
  placement: Placement;
}

/** Whether the workplace sees it: the first thing to know before anybody calls them. */
export async function PlacementSharingState({ placement }: Props) {
  const t = await getTranslations('placements.one');
  if (!placement.employer) return null;
  if (placement.shared || placement.signed) return <Notice tone="success" title={t('shown')} />;
  return placement.sharingRefused ? (
    <Notice tone="warn" title={t('refused')} />
  ) : (
    <Notice title={t('notShown')} />
  );
}

/** Where it leads, and what the authority said. */
export async function PlacementLinks({ locale, placement }: Props) {
  const t = await getTranslations('placements');
  const { id, kind, status, person, openingId, checkedOn, checkedBy, mayDrop } = placement;
  const isInWriting = await isAgreedInWriting(kind, locale);
  const hasBegun = !mayDrop && status !== 'dropped';
  const link = (path: string, text: string) => <a href={`/${locale}/staff/${path}`}>{text}</a>;
  return (
    <DefinitionList
      items={[
        { name: t('one.person'), text: link(`people/${person.id}`, person.firstName) },
        { name: t('one.opening'), text: openingId && link(`openings/${openingId}`, placement.title) },
        {
          name: t('one.agreement'),
          text: isInWriting && link(`placements/${id}/agreement`, t('one.openAgreement')),
        },
        { name: t('one.support'), text: hasBegun && link(`support/${id}`, t('one.openSupport')) },
        {
          name: t('facts.checked'),
          text: checkedOn && t('facts.checkedText', { day: dayText(checkedOn, locale), by: checkedBy ?? '' }),
        },
      ].map(({ name, text }) => ({ name, text: text || null }))}
    />
  );
}

/** Who moved it, when and why. */
export async function PlacementHistory({ locale, placement }: Props) {
  const t = await getTranslations('placements');
  const zone = placement.timeZone;
  return (
    <Section title={t('one.history')}>
      <ul>
        {placement.history.map(({ to, at, by, reason }) => (
          <li key={at}>
            <strong>{t(`status.${to as Placement['status']}`)}</strong>{' '}
            {t('one.by', { when: formatWhen(at, undefined, { locale, zone }), who: by ?? t('one.system') })}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const known = ['begun', 'saved', 'step', 'stopped', 'yes', 'no'] as const;

/** What was just done, read out on arrival. */
export async function PlacementDone({ what }: { what: string | undefined }) {
  const t = await getTranslations('placements.done');
  const done = known.find((one) => one === what);
  return done ? <Notice tone="success" live title={t(done)} /> : null;
}
