'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CheckCards } from '@/ui/choices';
import { lineName, onlyTable, type RoomLine, type Sectors, waitWords } from './words';

/** Whom one wants to meet, each with the wait; none chosen is all of them. One line alone is no question. */
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
  const offered = lines.map(({ line }) => <input key={line} type="hidden" name="offered" value={line} />);
  if (lines.length === 1) return offered;
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
  return (
    <>
      {offered}
      <CheckCards name="lines" label={label} hint={hint} required choices={choices} values={chosen} />
    </>
  );
}
