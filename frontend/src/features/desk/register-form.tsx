import { getTranslations } from 'next-intl/server';
import { locales, type Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { formatTimeRange } from '@/ui/time';
import type { StaffEvent } from '../calendar/event-next';
import { languageName } from '../work/say';
import { register } from './desk.actions';
import { freeTimeGroups } from './free-times';
import { TimeChoice } from './time-choice';

/** Someone stands at the desk: a first name, a free time, done. */
export async function RegisterForm({ locale, event }: { locale: Locale; event: StaffEvent }) {
  const t = await getTranslations('staff.register');
  const inRounds = await getTranslations('rotationStaff');
  const seats = event.parts
    .filter(({ kind, freeSeats }) => kind === 'presentation' && (freeSeats ?? 0) > 0)
    .map(({ id, startsAt, endsAt, freeSeats }) => ({
      value: `part:${id}`,
      word: t('seat', {
        time: formatTimeRange(startsAt, endsAt, { locale, zone: event.timeZone }),
        count: freeSeats ?? 0,
      }),
    }));
  const rounds = event.parts
    .filter(({ kind, freeSeats }) => kind === 'rotation' && (freeSeats === null || freeSeats > 0))
    .map(({ id, startsAt, endsAt }) => ({
      value: `part:${id}`,
      word: formatTimeRange(startsAt, endsAt, { locale, zone: event.timeZone }),
    }));
  const groups = [
    ...(rounds.length > 0 ? [{ title: inRounds('title'), times: rounds }] : []),
    ...(await freeTimeGroups(locale, event, 'slot:')),
    ...(seats.length > 0 ? [{ title: t('seats'), times: seats }] : []),
  ];
  if (event.status !== 'published')
    return <EmptyState title={t('notPublished')} text={t('notPublishedText')} />;
  if (groups.length === 0) return <EmptyState title={t('full')} text={t('fullText')} />;
  return (
    <Form locale={locale} action={register.bind(null, locale, event.id)} newId={crypto.randomUUID()}>
      <TextField
        name="firstName"
        label={t('firstName')}
        hint={t('firstNameHint')}
        required
        autoComplete="off"
      />
      <TimeChoice name="target" label={t('time')} groups={groups} />
      <TextField name="contact" label={t('contact')} hint={t('contactHint')} autoComplete="off" />
      <RadioCards
        name="language"
        label={t('language')}
        required
        value={locale}
        choices={locales.map((code) => ({ value: code, label: languageName(code, code) }))}
      />
      <SubmitButton>{t('register')}</SubmitButton>
    </Form>
  );
}
