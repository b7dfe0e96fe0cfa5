import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { CheckCards } from '@/ui/choices';
import { Form } from '@/ui/form';
import { DefinitionList } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { catalogue, namesOf } from '../work/catalogue';
import { need } from '../work/need';
import { dayText } from '../work/say';
import { shareOpening } from './firms.actions';
import styles from './firms.module.css';

type OwnOpening = components['schemas']['OwnOpening'];

/** With which Ohjaamos of the region a hidden opening is shared; nothing for a public one. */
export async function OpeningSharing({ locale, opening }: { locale: Locale; opening: OwnOpening }) {
  if (!opening.hidden) return null;
  const t = await getTranslations('firms.sharing');
  const call = { params: { path: { id: opening.id } } };
  const { others } = need(locale, await ask((await api()).GET('/api/staff/openings/{id}/shares', call)));
  return (
    <Section title={t('title')} id="sharing">
      <p>{t(others.length > 0 ? 'ours' : 'nobody')}</p>
      {others.length > 0 && (
        <Form locale={locale} action={shareOpening.bind(null, locale, opening.id)} within="sharing">
          <CheckCards
            name="sharedWith"
            label={t('with')}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            values={others.filter(({ sees }) => sees).map(({ id }) => id)}
          />
          <SubmitButton tone="ghost">{t('save')}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}

/** Another Ohjaamo's hidden opening, as it is shared with us: to read, not to change. */
export async function SharedOpening({ locale, opening }: { locale: Locale; opening: OwnOpening }) {
  const t = await getTranslations('firms');
  const { name } = opening.ohjaamo;
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  const day = (date: string | null) => date && dayText(date, locale);
  const fields = await getTranslations('employer.fields');
  return (
    <>
      <Notice title={t('sharing.theirs', { name })}>
        <p>{t('sharing.theirsText', { name })}</p>
      </Notice>
      <p className={styles.words}>{opening.description}</p>
      <DefinitionList
        items={[
          { name: t('visit.openingKind'), text: kinds.get(opening.kind) },
          { name: t('visit.places'), text: opening.places },
          { name: fields('pay.label'), text: opening.pay },
          { name: fields('startsOn.label'), text: day(opening.startsOn) },
          { name: fields('closesOn.label'), text: day(opening.closesOn) },
        ]}
      />
    </>
  );
}
