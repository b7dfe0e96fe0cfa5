import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import type { FormAction } from '@/ui/form-state';
import { Notice } from '@/ui/notice';
import { Tag } from '@/ui/tag';
import { Deed } from '../work/deed';
import { dayText } from '../work/say';

type OwnOpening = components['schemas']['OwnOpening'];

/** A word in lists; nothing when nobody asks. */
export async function AskedTag({ opening }: { opening: OwnOpening }) {
  const t = await getTranslations('interests.fresh');
  if (!opening.askedAt) return null;
  return (
    <Tag tone="coral" icon="clock">
      {t('asked')}
    </Tag>
  );
}

/** It closes by itself unless somebody says that it is open; nothing when nobody asks. */
export async function StillOpen(props: { locale: Locale; opening: OwnOpening; confirm: FormAction }) {
  const { locale, opening, confirm } = props;
  const t = await getTranslations('interests.fresh');
  const { askedAt, endsUnlessConfirmedOn: endsOn } = opening;
  if (!askedAt || !endsOn) return null;
  return (
    <Notice tone="warn" title={t('asked')}>
      <p>{t('askedText', { day: dayText(endsOn, locale) })}</p>
      <Deed locale={locale} action={confirm}>
        {t('confirm')}
      </Deed>
    </Notice>
  );
}
