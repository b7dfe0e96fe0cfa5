import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { CheckCards, RadioCards } from '@/ui/choices';
import { TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { session } from '../accounts/session';
import { catalogue, namesOf } from '../work/catalogue';
import { need } from '../work/need';
import type { EmployerEvent } from './evening-card';
import { takeTable } from './table.actions';

/** Who comes, what we bring, how. Everything is chosen already: most firms only press the button. */
export async function TableForm({ locale, evening }: { locale: Locale; evening: EmployerEvent }) {
  const t = await getTranslations('employer.table');
  const { event, mine } = evening;
  const people = await teamChoices(locale);
  const openings = await openingChoices(locale);
  const me = (await session()).recruiter?.id;
  return (
    <Form locale={locale} action={takeTable.bind(null, locale, event.id)}>
      <CheckCards
        name="recruiterIds"
        label={t('who')}
        required
        choices={people}
        values={
          mine
            ? mine.recruiters.map(({ id }) => id)
            : people.map(({ value }) => value).filter((id) => id === me)
        }
      />
      {openings.length > 0 ? (
        <CheckCards
          name="openingIds"
          label={t('what')}
          hint={t('whatHint')}
          choices={openings}
          values={mine ? mine.openingIds : openings.map(({ value }) => value)}
        />
      ) : (
        <p>
          {t('noOpenings')} <a href={`/${locale}/employer/openings/new`}>{t('writeOpening')}</a>
        </p>
      )}
      <RadioCards
        name="mode"
        label={t('how')}
        required
        value={mine?.mode ?? 'room'}
        choices={(['room', 'phone', 'video'] as const).map((mode) => ({
          value: mode,
          label: t(`mode.${mode}.name`),
          hint: t(`mode.${mode}.text`),
        }))}
      />
      {!mine && (
        <TextArea name="message" label={t('message')} hint={t('messageHint')} rows={2} maxLength={500} />
      )}
      <SubmitButton>{mine ? t('save') : t('ask')}</SubmitButton>
    </Form>
  );
}

async function teamChoices(locale: Locale) {
  const { recruiters } = need(locale, await ask((await api()).GET('/api/employer/team')));
  return recruiters.map(({ id, name, email }) => ({ value: id, label: name, hint: email }));
}

async function openingChoices(locale: Locale) {
  const { openings } = need(locale, await ask((await api()).GET('/api/employer/openings')));
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  return openings
    .filter(({ status, hidden }) => status === 'published' && !hidden)
    .map(({ id, title, kind }) => ({ value: id, label: title, hint: kinds.get(kind) }));
}
