import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { SharePage } from '@/features/people/share-page';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('cards.give.title');

export default async function Page({ params }: PageProps<{ employer: string; event: string }>) {
  const locale = await enterLocale(params);
  const { employer: employerId, event: eventId } = await params;
  const client = await api();
  const { mayShareWith } = need(locale, await ask(client.GET('/api/my/consents')));
  const mine = need(locale, await ask(client.GET('/api/my/card')));
  const offer =
    mayShareWith.employers.find(
      ({ employer, event }) => employer.id === employerId && event.id === eventId,
    ) ?? notFound();
  return (
    <SharePage
      locale={locale}
      mine={mine}
      name={offer.employer.name}
      whom={{ kind: 'employer_at_event', employerId, eventId }}
      until={{ usual: offer.until, latest: offer.latest }}
    />
  );
}
