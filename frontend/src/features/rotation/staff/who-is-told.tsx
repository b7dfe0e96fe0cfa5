import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { peopleWithAnotherEvening } from './plan-grid';
import { publishPlan } from './rotation.actions';
import type { Plan, Rotation } from './rotation.types';

/** Whom publishing tells, and the button that does it. */
export async function WhoIsTold(props: { locale: Locale; rotation: Rotation; draft: Plan }) {
  const { locale, rotation, draft } = props;
  const t = await getTranslations('rotationStaff.publish');
  const { event, people, published, outOfDate } = rotation;
  const different = peopleWithAnotherEvening(published, draft).length;
  const same = people.length - different;
  const here = `/${locale}/staff/events/${event.id}/rotation`;
  return (
    <>
      {outOfDate && <Notice tone="warn" title={t('outOfDate')} />}
      <Notice title={t('told', { count: different })}>
        <p>{t('toldText')}</p>
        {published && same > 0 && <p>{t('same', { count: same })}</p>}
        <p>{t('employers')}</p>
      </Notice>
      <Form locale={locale} action={publishPlan.bind(null, locale, event.id, draft.id, different)}>
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
