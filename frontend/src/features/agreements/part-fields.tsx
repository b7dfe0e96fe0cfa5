import { getTranslations } from 'next-intl/server';
import { TextArea, TextField } from '@/ui/fields';
import { SideBySide } from '../work/fieldset';
import type { Terms } from './agreement.types';

/** What the workplace knows best, held as it stands now. */
export async function PartFields({ terms, required }: { terms: Terms; required: boolean }) {
  const t = await getTranslations('agreements');
  const of = (name: 'tasks' | 'place' | 'supervisorName' | 'supervisorPhone' | 'induction' | 'hazards') => ({
    name,
    label: t(`term.${name}`),
    value: terms[name],
  });
  const number = (value: number | null) => (value === null ? undefined : String(value));
  return (
    <>
      <TextArea {...of('tasks')} required={required} rows={4} maxLength={4000} />
      <SideBySide>
        <TextField
          name="hoursADay"
          label={t('term.hoursADay')}
          required={required}
          inputMode="decimal"
          width="short"
          value={number(terms.hoursADay)}
        />
        <TextField
          name="daysAWeek"
          label={t('term.daysAWeek')}
          required={required}
          inputMode="numeric"
          width="short"
          value={number(terms.daysAWeek)}
        />
      </SideBySide>
      <SideBySide>
        <TextField
          name="dayStarts"
          label={t('term.dayStarts')}
          required={required}
          type="time"
          width="short"
          value={terms.dayStarts ?? undefined}
        />
        <TextField
          name="dayEnds"
          label={t('term.dayEnds')}
          required={required}
          type="time"
          width="short"
          value={terms.dayEnds ?? undefined}
        />
      </SideBySide>
      <TextField {...of('place')} required={required} maxLength={300} />
      <TextField {...of('supervisorName')} required={required} maxLength={120} />
      <TextField {...of('supervisorPhone')} required={required} type="tel" maxLength={40} />
      <TextArea {...of('induction')} required={required} hint={t('hint.induction')} rows={3} />
      <TextArea {...of('hazards')} hint={t('hint.hazards')} rows={2} maxLength={1000} />
      <TextField
        name="hazardNoticeOn"
        label={t('term.hazardNoticeOn')}
        hint={t('hint.hazardNoticeOn')}
        type="date"
        width="short"
        value={terms.hazardNoticeOn ?? undefined}
      />
    </>
  );
}
