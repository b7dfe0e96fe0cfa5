import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Steps } from '@/ui/lists';
import { formatWhen } from '@/ui/time';
import type { MyReferral, StaffReferral } from './referrals.types';

/** Everything that happened, in order, as the person and the staff see it alike. */
export async function ReferralSteps(props: { locale: Locale; referral: MyReferral | StaffReferral }) {
  const { locale, referral } = props;
  const t = await getTranslations('referrals');
  const { status, askedAt, answeredAt, seenAt, acknowledgedAt, reportedAt, withdrawnAt } = referral;
  const said = (words: string, what: string): ReactNode =>
    words ? (
      <>
        {what} <q>{words}</q>
      </>
    ) : (
      what
    );
  const steps: [string | null, ReactNode][] = [
    [askedAt, t(`steps.${status === 'told' ? 'told' : 'asked'}`)],
    [answeredAt, t(`steps.${status === 'declined' ? 'no' : 'yes'}`)],
    [seenAt, t('steps.seen')],
    [acknowledgedAt, said(referral.serviceWords, t('steps.acknowledged'))],
    [
      reportedAt,
      said(
        referral.reportWords,
        `${t('steps.reported')}: ${referral.outcome ? t(`outcomes.${referral.outcome}`) : ''}.`,
      ),
    ],
    [status === 'withdrawn' ? withdrawnAt : null, t('steps.withdrawn')],
  ];
  const place = { locale, zone: referral.timeZone };
  const items = steps.flatMap(([at, text]) => (at ? [{ time: formatWhen(at, undefined, place), text }] : []));
  return <Steps items={items} />;
}
