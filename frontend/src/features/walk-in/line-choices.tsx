'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CheckCards } from '@/ui/choices';
import { lineName, onlyTable, type RoomLine, type Sectors, waitWords } from './words';

/** Whom one wants to meet, each with the wait: none chosen is whoever is free first. One line alone is no question. */
export function LineChoices(props: {
  lines: RoomLine[];
  sectors: Sectors;
  label: string;
  hint: string;
  chosen?: string[];
}) {
  const { lines, sectors, label, hint, chosen } = props;
  const locale = useLocale();
  const t = useTranslations('wait');
  const [first] = lines;
  if (lines.length === 1 && first) return <input type="hidden" name="lines" value={first.line} />;
  const choices = lines.map((one) => {
    const table = onlyTable(one);
    const about = [
      t(...waitWords(one.wait)),
      t('queue', { count: one.waiting }),
      table && t('table', { number: table.number }),
    ];
    return {
      value: one.line,
      label: lineName(one, { locale, sectors, t }),
      hint: about.filter(Boolean).join(' · '),
    };
  });
  return <CheckCards name="lines" label={label} hint={hint} choices={choices} values={chosen} />;
}
