import type { getTranslations } from 'next-intl/server';
import { text } from '@/ui/form';
import type { PlacementTerms } from './placement.types';

type Texts = Awaited<ReturnType<typeof getTranslations<'placements'>>>;

/** What stands in the form of days and hours, as the API takes it. */
export function readTerms(form: FormData): PlacementTerms {
  const orNull = (name: string) => text(form, name) || null;
  const number = (name: string) => (text(form, name) ? Number(text(form, name).replace(',', '.')) : null);
  return {
    title: text(form, 'title'),
    startsOn: orNull('startsOn'),
    endsOn: orNull('endsOn'),
    dayHours: number('dayHours'),
    daysAWeek: number('daysAWeek'),
    weekHours: number('weekHours'),
    dayStarts: orNull('dayStarts'),
    dayEnds: orNull('dayEnds'),
    supervisor: orNull('supervisor'),
    ageGroup: orNull('ageGroup') as PlacementTerms['ageGroup'],
    hazards: form.has('hazards'),
    hazardNoticeOn: orNull('hazardNoticeOn'),
    notWorkingThere: form.has('notWorkingThere'),
    beenThereBefore: form.has('beenThereBefore'),
  };
}

/** What the forms call each field, by the API's path. */
export function placementLabels(t: Texts): Record<string, string> {
  return {
    title: t('terms.titleField'),
    startsOn: t('terms.startsOn'),
    endsOn: t('terms.endsOn'),
    dayHours: t('terms.dayHours'),
    daysAWeek: t('terms.daysAWeek'),
    weekHours: t('terms.weekHours'),
    dayStarts: t('terms.dayStarts'),
    dayEnds: t('terms.dayEnds'),
    supervisor: t('terms.supervisor'),
    ageGroup: t('terms.ageGroup'),
    hazards: t('terms.hazards'),
    hazardNoticeOn: t('terms.hazardNoticeOn'),
    notWorkingThere: t('terms.notWorkingThere'),
    beenThereBefore: t('terms.beenThereBefore'),
    employerId: t('begin.employer'),
    extractDatedOn: t('extract.datedOn'),
    datedOn: t('extract.datedOn'),
    shownOn: t('extract.shownOn'),
    subsidy: t('subsidy.state'),
    kind: t('begin.kind'),
    on: t('deed.on'),
    by: t('deed.checkedBy'),
    reason: t('stop.reason'),
    ohjaamoId: t('begin.ohjaamo'),
  };
}
