import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { whoIsTold } from './plan-grid';
import { publishPlan } from './rotation.actions';
import type { Plan, Rotation } from './rotation.types';

/** Whom publishing tells, and the button that does it. */
export async function WhoIsTold(props: { locale: Locale; rotation: Rotation; draft: Plan }) {
  const { locale, rotation, draft } = props;
  const t = await getTranslations('rotationStaff.publish');
  const { event, people, published, outOfDate } = rotation;
  const told = whoIsTold(rotation, draft).length;
  const same = people.length - told;
  const here = `/${locale}/staff/events/${event.id}/rotation`;
  return (
    <>
      {outOfDate && <Notice tone="warn" title={t('outOfDate')} />}
      <Notice title={t('told', { count: told })}>
        <p>{t('toldText')}</p>
        {published && same > 0 && <p>{t('same', { count: same })}</p>}
        <p>{t('noContact')}</p>
        <p>{t('employers')}</p>
      </Notice>
      <Form locale={locale} action={publishPlan.bind(null, locale, event.id, draft.id, told)}>
        <ButtonRow>
          <SubmitButton>{t('publish')}</SubmitButton>
          <ButtonLink tone="ghost" href={`${here}#plan`}>
            {t('notYet')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
