import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { Main, PageTitle } from '@/ui/page';
import { say } from '../work/say';
import { NotOn } from './not-on';
import { NumberForm } from './number-form';
import { sectorsOf } from './sectors';
import { takeFromPhone } from './walk-in.actions';

/** A number from wherever one is. Said plainly: people in the building go first. */
export async function NumberPage(props: {
  locale: Locale;
  room: components['schemas']['OpenRoom'];
  line?: string;
}) {
  const { locale, room, line } = props;
  const t = await getTranslations('walkIn');
  const { event, lines } = room;
  if (!room.isOn) return <NotOn locale={locale} event={event} madeAt={room.madeAt} />;
  return (
    <Main>
      <PageTitle title={t('coming')} lead={`${say(event.title, locale)}, ${event.place.name}`} />
      <Notice title={t('comingText')} />
      {lines.length === 0 ? (
        <p>{t('noLines')}</p>
      ) : (
        <NumberForm
          locale={locale}
          action={takeFromPhone.bind(null, locale, event.id)}
          lines={lines}
          sectors={await sectorsOf(lines)}
          chosen={line === undefined ? undefined : [line]}
          askPhone
        />
      )}
      <p>
        <a href={`/${locale}/events/${event.id}`}>{t('toEvent')}</a>
      </p>
    </Main>
  );
}
