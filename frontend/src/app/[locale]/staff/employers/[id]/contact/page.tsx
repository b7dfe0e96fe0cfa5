import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ContactForm } from '@/features/firms/contact-form';
import { firmPath } from '@/features/firms/firms.types';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('firms.contact.title');

export default async function ContactPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = firmPath(locale, id, '/contact');
  await staffHere(locale, here);
  const t = await getTranslations('firms');
  const path = { params: { path: { id } } };
  const firm = need(locale, await ask((await api()).GET('/api/staff/firms/{id}', path)), here);
  const wanted = one(await searchParams, 'contact');
  return (
    <Narrow>
      <PageTitle title={t('contact.title')} lead={firm.name} />
      <ContactForm
        locale={locale}
        firmId={id}
        contact={firm.contacts.find((contact) => contact.id === wanted)}
      />
      <p>{t('regional')}</p>
    </Narrow>
  );
}
