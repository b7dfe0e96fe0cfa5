import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { Registered } from '@/features/desk/registered';
import { RegisterForm } from '@/features/desk/register-form';
import { need } from '@/features/work/need';
import { Narrow } from '@/features/work/narrow';
import { one, titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('staff.register.title');

export default async function RegisterPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}`;
  await staffHere(locale, `${here}/register`);
  const t = await getTranslations('staff.register');
  const path = { params: { path: { id } } };
  const event = need(locale, await ask((await api()).GET('/api/staff/events/{id}', path)));
  const registered = one(await searchParams, 'registered');
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  return (
    <Narrow>
      {registered && <Registered locale={locale} event={event} registrationId={registered} />}
      <PageTitle
        title={registered ? t('nextTitle') : t('title')}
        lead={`${say(event.title, locale)}, ${when}`}
      />
      <RegisterForm key={registered} locale={locale} event={event} />
      <p>
        <a href={`${here}/list`}>{t('toList')}</a>
      </p>
    </Narrow>
  );
}
