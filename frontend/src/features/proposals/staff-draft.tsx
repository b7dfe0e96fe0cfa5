import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { JobFacts } from './job-facts';
import type { ProposalDraft } from './proposals.types';
import { propose } from './staff.actions';

/** Somebody and an opening, before one is proposed for the other. */
export async function StaffDraft({ locale, draft }: { locale: Locale; draft: ProposalDraft }) {
  const t = await getTranslations('proposals.staff');
  const { opening, person, openProposalId } = draft;
  return (
    <>
      {!draft.firmHasAccount && <Notice title={t('toldPhone')} />}
      {!person.hasCard && <Notice title={t('noCard')} />}
      <JobFacts locale={locale} opening={opening} />
      {openProposalId ? (
        <Notice tone="warn" title={t('already')}>
          <ButtonLink tone="ghost" href={`/${locale}/staff/proposals/${openProposalId}`}>
            {t('seeIt')}
          </ButtonLink>
        </Notice>
      ) : !opening.isOpen ? (
        <Notice tone="warn" title={t('closed')} />
      ) : !person.isReached ? (
        <Notice tone="warn" title={t('notReached')} />
      ) : (
        <Form
          locale={locale}
          action={propose.bind(null, locale, opening.id, person.id)}
          newId={crypto.randomUUID()}
        >
          <TextArea name="words" label={t('wordsField')} hint={t('wordsHint')} rows={3} maxLength={600} />
          <SubmitButton>{t('ask', { name: person.firstName })}</SubmitButton>
        </Form>
      )}
    </>
  );
}
