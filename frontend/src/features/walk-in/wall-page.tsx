import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, Section } from '@/ui/page';
import { say } from '../work/say';
import { BookedForms } from './booked-forms';
import { NotOn } from './not-on';
import { NumberForm } from './number-form';
import { sectorsOf } from './sectors';
import { takeAtWall } from './walk-in.actions';

/** Behind the QR on the wall: whoever reads it is here. A number, or "I booked". */
export async function WallPage(props: {
  locale: Locale;
  link: string;
  room: components['schemas']['OpenRoom'];
}) {
  const { locale, link, room } = props;
  const t = await getTranslations('walkIn');
  if (!room.isOn) return <NotOn locale={locale} event={room.event} madeAt={room.madeAt} />;
  return (
    <Main>
      <PageTitle title={t('here')} lead={say(room.event.title, locale)} />
      {room.times && (
        <Notice title={t('times')}>
          <p>
            <a href={`/${locale}/events/${room.event.id}#times`}>{t('timesLink')}</a>
          </p>
        </Notice>
      )}
      <Section title={t('hereTitle')}>
        {room.lines.length === 0 ? (
          <p>{t('noLines')}</p>
        ) : (
          <>
            <p>{t('hereText')}</p>
            <NumberForm
              locale={locale}
              action={takeAtWall.bind(null, locale, link)}
              lines={room.lines}
              sectors={await sectorsOf(room.lines)}
            />
          </>
        )}
      </Section>
      <Section title={t('booked')}>
        <BookedForms locale={locale} link={link} />
      </Section>
    </Main>
  );
}
