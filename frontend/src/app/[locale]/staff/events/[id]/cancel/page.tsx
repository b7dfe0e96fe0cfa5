import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { InThreeLanguages } from '@/features/calendar/event-fields';
import { cancelEvent } from '@/features/calendar/event.actions';
import { need } from '@/features/work/need';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('staff.cancelEvent.title');

export default async function CancelPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  await staffHere(locale, `/${locale}/staff/events/${id}/cancel`);
  const t = await getTranslations('staff.cancelEvent');
  const path = { params: { path: { id } } };
  const event = need(locale, await ask((await api()).GET('/api/staff/events/{id}', path)));
  const employers = event.tables.filter(({ employer }) => employer).length;
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={say(event.title, locale)} />
      <Notice tone="warn" title={t('told', { people: event.registrations + event.waitingTotal, employers })}>
        <p>{t('toldText')}</p>
      </Notice>
      <Form locale={locale} action={cancelEvent.bind(null, locale, id)}>
        <InThreeLanguages name="reason" label={t('reason')} hint={t('reasonHint')} required long />
        <ButtonRow>
          <SubmitButton tone="danger">{t('cancel')}</SubmitButton>
          <ButtonLink tone="ghost" href={`/${locale}/staff/events/${id}`}>
            {t('keep')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Narrow>
  );
}
