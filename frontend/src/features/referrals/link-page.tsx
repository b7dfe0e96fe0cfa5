import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { DefinitionList } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Contact } from '../desk/contact';
import { Deed } from '../work/deed';
import { phoneLink } from '../work/phone-link';
import { dayText, phoneText, say } from '../work/say';
import { acknowledgeReferral, openReferral, reportReferral } from './referrals.actions';
import { type LinkReferral, outcomes } from './referrals.types';

interface Props {
  locale: Locale;
  link: string;
  referral: LinkReferral;
}

/** What a service sees by the link from its mail: that there is somebody, then who, then two answers. */
export async function LinkPage({ locale, link, referral }: Props) {
  const t = await getTranslations('referrals.link');
  const { name, phone, email } = referral.ohjaamo;
  if (referral.state === 'closed')
    return (
      <Main>
        <PageTitle title={t('closedTitle')} lead={t('closed', { ohjaamo: name, phone: phoneText(phone) })} />
      </Main>
    );
  return (
    <Main>
      <PageTitle
        title={t('title')}
        lead={t('lead', { service: say(referral.service, locale), ohjaamo: name })}
      />
      {referral.person ? (
        <>
          <Who locale={locale} referral={referral} />
          <Acknowledge locale={locale} link={link} referral={referral} />
          <Report locale={locale} link={link} referral={referral} />
        </>
      ) : (
        <>
          <p>{t('openText')}</p>
          <Deed locale={locale} tone="primary" action={openReferral.bind(null, locale, link)}>
            {t('open')}
          </Deed>
        </>
      )}
      <p>{t.rich('help', { ohjaamo: name, email, ...phoneLink(phone) })}</p>
    </Main>
  );
}

async function Who({ locale, referral }: Omit<Props, 'link'>) {
  const t = await getTranslations('referrals.link');
  const { person, until } = referral;
  return (
    <Section title={t('who')}>
      <DefinitionList
        items={[
          { name: t('name'), text: person?.firstName },
          { name: t('contact'), text: person && <Contact contact={person.contact} /> },
          { name: t('why'), text: person?.why },
        ]}
      />
      {until && <p>{t('until', { day: dayText(until, locale) })}</p>}
    </Section>
  );
}

async function Acknowledge({ locale, link, referral }: Props) {
  const t = await getTranslations('referrals.link');
  if (referral.state !== 'seen') return <Notice tone="success" title={t('acked')} />;
  return (
    <Section title={t('ackTitle')}>
      <Form locale={locale} action={acknowledgeReferral.bind(null, locale, link)} within="ack">
        <TextArea name="words" label={t('ackWords')} hint={t('ackHint')} rows={2} maxLength={1000} />
        <SubmitButton>{t('ack')}</SubmitButton>
      </Form>
    </Section>
  );
}

async function Report({ locale, link, referral }: Props) {
  const t = await getTranslations('referrals');
  const { outcome, reportWords } = referral;
  return (
    <Section title={t('link.reportTitle')}>
      {outcome && (
        <Notice
          tone="success"
          live
          title={t('link.reported', { outcome: t(`outcomes.${outcome}`).toLowerCase() })}
        />
      )}
      <Form locale={locale} action={reportReferral.bind(null, locale, link)} within="report">
        <RadioCards
          name="outcome"
          label={t('link.outcome')}
          required
          value={outcome ?? undefined}
          choices={outcomes.map((one) => ({ value: one, label: t(`outcomes.${one}`) }))}
        />
        <TextArea
          name="words"
          label={t('link.words')}
          hint={t('link.wordsHint')}
          rows={3}
          maxLength={1000}
          value={reportWords}
        />
        <SubmitButton tone="ghost">{t('link.report')}</SubmitButton>
      </Form>
    </Section>
  );
}
