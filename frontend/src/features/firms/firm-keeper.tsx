import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import type { Staff } from '../accounts/session';
import { Fold } from '../work/fold';
import { keepFirm } from './firms.actions';
import type { Firm } from './firms.types';

/** Who looks after the contact: one takes it, hands it on or lets it go. */
export async function FirmKeeper(props: { locale: Locale; firm: Firm; staff: Staff; ohjaamoId: string }) {
  const { locale, firm, staff, ohjaamoId } = props;
  const t = await getTranslations('firms.keeper');
  const { keeper } = firm;
  const action = keepFirm.bind(null, locale, firm.id, keeper?.id ?? null);
  const others = firm.colleagues
    .map(({ id, name, ohjaamo }) => ({ value: `${id}:${ohjaamo.id}`, label: `${name}, ${ohjaamo.name}` }))
    .filter(({ value }) => value !== `${keeper?.id}:${keeper?.ohjaamo.id}`);
  return (
    <Section title={t('title')} id="keeper">
      {keeper && !keeper.isMe ? (
        <Notice tone="warn" title={t('other', { name: keeper.name, ohjaamo: keeper.ohjaamo.name })} />
      ) : (
        <p>{t(keeper ? 'me' : 'nobody')}</p>
      )}
      {!keeper && (
        <Form locale={locale} action={action} within="take">
          <input type="hidden" name="who" value={`${staff.id}:${ohjaamoId}`} />
          <SubmitButton tone="ghost">{t('take')}</SubmitButton>
        </Form>
      )}
      {keeper?.isMe && (
        <Form locale={locale} action={action} within="let-go">
          <SubmitButton tone="ghost">{t('letGo')}</SubmitButton>
        </Form>
      )}
      {others.length > 0 && (
        <Fold plain title={t('hand')}>
          <Form locale={locale} action={action} within="hand">
            <SelectField name="who" label={t('who')} required options={others} />
            <SubmitButton tone="ghost">{t('handOver')}</SubmitButton>
          </Form>
        </Fold>
      )}
    </Section>
  );
}
