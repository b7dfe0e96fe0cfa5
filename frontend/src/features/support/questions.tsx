import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Tag, Tags } from '@/ui/tag';
import { Deed } from '../work/deed';
import { Fold } from '../work/fold';
import { dayText } from '../work/say';
import { moveDay, seeTo } from './support.actions';
import type { Code, SupportPage } from './support.types';

interface Props {
  locale: Locale;
  page: SupportPage;
}

/** Both sides' questions in order, with what was answered; a day that has not come can be moved. */
export async function Questions({ locale, page }: Props) {
  const t = await getTranslations('support.staff');
  return (
    <Section title={t('questions')}>
      <Rows>
        {page.checkIns.map((one) => (
          <li key={one.id}>
            <Question locale={locale} placement={page.placementId} one={one} />
          </li>
        ))}
      </Rows>
    </Section>
  );
}

type One = SupportPage['checkIns'][number];

async function Question({ locale, placement, one }: { locale: Locale; placement: string; one: One }) {
  const t = await getTranslations('support');
  const needsCare = !one.seenTo && (one.isWorried || one.state === 'no_answer');
  const title = `${t(`code.${one.code as Code}`)}: ${t(`side.${one.side}`)}`;
  return (
    <>
      <h3>{title}</h3>
      <p>{dayText(one.dueOn, locale)}</p>
      <Tags>
        <Tag tone={one.isWorried ? 'coral' : one.face === 'good' ? 'mint' : 'mist'}>
          {one.face ? t(`face.${one.face}`) : t(`state.${one.state}`)}
        </Tag>
        {one.callMe && <Tag tone="lilac">{t('staff.callMe')}</Tag>}
      </Tags>
      {one.words && <p>{one.words}</p>}
      {one.seenTo && <p>{t('staff.seenBy', { by: one.seenTo.by })}</p>}
      {needsCare && (
        <Deed locale={locale} tone="primary" action={seeTo.bind(null, locale, placement, one.id)}>
          {t('staff.seeTo')}
        </Deed>
      )}
      {one.state === 'planned' && (
        <Fold plain title={t('staff.move')}>
          <Form locale={locale} action={moveDay.bind(null, locale, placement, one.id)}>
            <TextField
              name="day"
              type="date"
              width="short"
              required
              label={t('staff.moveDay')}
              value={one.dueOn}
            />
            <SubmitButton tone="ghost">{t('staff.save')}</SubmitButton>
          </Form>
        </Fold>
      )}
    </>
  );
}
