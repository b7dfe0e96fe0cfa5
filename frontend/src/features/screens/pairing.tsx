import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Unreachable } from '@/ui/unreachable';
import { pairScreen, type ScreenKind } from './screens.actions';

const ended = { device_revoked: 'gone', board_over: 'over' } as const;

/** A device that is not paired, or no longer: why, and how it can be. */
export async function Pairing(props: { locale: Locale; kind: ScreenKind; problem: Problem }) {
  const { locale, kind, problem } = props;
  if (problem.code === 'unreachable') return <Unreachable />;
  const t = await getTranslations('screens.pair');
  const end = problem.code in ended ? ended[problem.code as keyof typeof ended] : undefined;
  return (
    <Main>
      {end && (
        <Notice tone="warn" title={t(end)}>
          <p>{t(`${end}Text`)}</p>
        </Notice>
      )}
      <PageTitle title={t(kind)} lead={t('text')} />
      <Form locale={locale} action={pairScreen.bind(null, locale, kind)}>
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          required
          autoComplete="off"
          maxLength={20}
        />
        <SubmitButton>{t('send')}</SubmitButton>
      </Form>
    </Main>
  );
}
