import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Checkbox, RadioCards } from '@/ui/choices';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { Rows } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { isoDay } from '@/ui/time';
import { Deed } from '../work/deed';
import { Fold } from '../work/fold';
import { dayText } from '../work/say';
import type { Agreement, AgreementView, Side } from './agreement.types';

interface Props {
  locale: Locale;
  side: Side;
  view: AgreementView & { agreement: Agreement };
  sign: FormAction;
  /** By the signature's id. */
  undo: (signatureId: string) => FormAction;
  /** What stands in the name field at first. */
  name?: string;
}

const parties = ['participant', 'organiser', 'authority'] as const;

/** Who signed the newest version, and the form that records one more. */
export async function Signing(props: Props) {
  const { locale, view, undo } = props;
  const t = await getTranslations('agreements');
  const { agreement, placement } = view;
  const signed = agreement.signatures.filter(({ version }) => version === agreement.version);
  const isUnchecked = agreement.status === 'ready' && placement.status === 'proposed';
  return (
    <Section title={t('sign.title')} id="signatures">
      {signed.length === 0 && <p>{t('sign.none')}</p>}
      <Rows>
        {signed.map(({ id, party, name, signedOn, how, mayTakeBack }) => (
          <li key={id}>
            <p>
              {t('sign.line', {
                party: t(`party.${party}`),
                name,
                day: dayText(signedOn, locale),
                how: t(`sign.${how}`),
              })}
            </p>
            {mayTakeBack && (
              <Deed locale={locale} action={undo(id)}>
                {t('sign.undo', { party: t(`party.${party}`) })}
              </Deed>
            )}
          </li>
        ))}
      </Rows>
      {isUnchecked && <Notice tone="warn" title={t('sign.unchecked')} />}
      {agreement.status === 'ready' && !isUnchecked && <SigningForm {...props} />}
    </Section>
  );
}

async function SigningForm({ locale, side, view, sign, name }: Props) {
  const t = await getTranslations('agreements');
  const { agreement, placement } = view;
  const signed = agreement.signatures.filter(({ version }) => version === agreement.version);
  const left = parties.filter((party) => !signed.some((one) => one.party === party));
  const own = { my: 'participant', employer: 'organiser', staff: null }[side];
  if (own && !left.some((party) => party === own)) return null;
  const title = { my: t('sign.recordOwn'), employer: t('sign.recordFirm'), staff: t('sign.record') }[side];
  const today = isoDay(new Date().toISOString(), placement.timeZone);
  return (
    <Fold title={title} open={side !== 'staff'}>
      <Form key={signed.length} locale={locale} action={sign} newId={crypto.randomUUID()}>
        {side === 'staff' && (
          <RadioCards
            name="party"
            label={t('sign.who')}
            required
            value={left.at(-1)}
            choices={left.map((value) => ({ value, label: t(`party.${value}`) }))}
          />
        )}
        <TextField name="name" label={t('sign.name')} required value={name} maxLength={120} />
        <TextField name="signedOn" label={t('sign.day')} required type="date" width="short" value={today} />
        <RadioCards
          name="how"
          label={t('sign.how')}
          required
          value="paper"
          choices={(['paper', 'electronic'] as const).map((value) => ({ value, label: t(`sign.${value}`) }))}
        />
        {side !== 'my' && (
          <Checkbox name="rightToSign" label={t('sign.right')} required={side === 'employer'} />
        )}
        <SubmitButton>{t('sign.do')}</SubmitButton>
      </Form>
    </Fold>
  );
}
