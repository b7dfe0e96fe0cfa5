import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Form } from '@/ui/form';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { CardView } from '../people/card-view';
import { MyNavigation } from '../people/my-navigation';
import type { MyCard } from '../people/people.types';
import { sayYes } from './my.actions';
import type { MyProposal } from './proposals.types';

/** One question: shall this employer see exactly this? */
export async function YesPage(props: { locale: Locale; proposal: MyProposal; mine: MyCard }) {
  const { locale, proposal, mine } = props;
  const t = await getTranslations('proposals.my');
  const { card, firstName } = mine;
  const employer = proposal.opening.employer.name;
  const back = (
    <ButtonLink tone="ghost" wide={Boolean(card)} href={`/${locale}/my/proposals/${proposal.id}`}>
      {t('back')}
    </ButtonLink>
  );
  return (
    <Main>
      <MyNavigation locale={locale} />
      {card ? (
        <>
          <PageTitle
            title={t('seeCard')}
            lead={
              proposal.firmHasAccount ? t('seesText') : t('seesPhone', { ohjaamo: proposal.ohjaamo.name })
            }
          />
          <CardView locale={locale} firstName={firstName} content={card.content} />
          <Form
            locale={locale}
            action={sayYes.bind(null, locale, proposal.id, card.version)}
            newId={crypto.randomUUID()}
          >
            <SubmitButton wide>{t('share', { employer })}</SubmitButton>
          </Form>
          <ButtonLink tone="ghost" wide href={`/${locale}/my/card`}>
            {t('change')}
          </ButtonLink>
          {back}
        </>
      ) : (
        <EmptyState level={1} title={t('makeCard')} text={t('makeCardText')}>
          <ButtonLink href={`/${locale}/my/card`}>{t('toCard')}</ButtonLink>
          {back}
        </EmptyState>
      )}
    </Main>
  );
}
