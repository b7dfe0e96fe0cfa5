import type { Locale } from '@/i18n/locales';
import { askMyRotation } from './my-rotation';
import { MyEvening } from './my-evening';
import { MyWishes } from './my-wishes';

/** On the page of a link: my evening once it is planned, and my wishes. Nothing where the event has no rotation. */
export async function MyRotationPart({ locale, link }: { locale: Locale; link: string }) {
  const { data: mine } = await askMyRotation(link);
  if (!mine) return null;
  return (
    <>
      <MyEvening locale={locale} mine={mine} />
      <MyWishes locale={locale} link={link} mine={mine} />
    </>
  );
}
