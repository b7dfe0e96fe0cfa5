import { getTranslations } from 'next-intl/server';
import { dayText } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { Deed, Deeds } from '../work/deed';
import { NewPasskey } from './new-passkey';
import { addPasskey, beginApp, removeApp, removePasskey } from './security.actions';
import type { Security } from './security';

/** Passkeys, password, app and recovery codes: each with what one can do about it. */
export async function Factors({ locale, mine }: { locale: Locale; mine: Security }) {
  const t = await getTranslations('security');
  const at = (path: string) => `/${locale}/security/${path}`;
  const words = {
    name: t('passkeyName'),
    hint: t('passkeyNameHint'),
    add: t('addPasskey'),
    failed: (await getTranslations('signIn'))('passkeyFailed'),
    needsScript: t('needsScript'),
    title: t('recoveryShown'),
    keep: t('recoveryKeep'),
  };
  return (
    <>
      <Section title={t('passkeys')}>
        <p>{mine.passkeys.length === 0 ? t('noPasskeys') : t('passkeysText')}</p>
        <Rows>
          {mine.passkeys.map(({ id, name, madeAt, lastUsedAt }) => (
            <li key={id}>
              <p>
                <b>{name}</b> {t('made', { day: dayText(madeAt.slice(0, 10), locale) })}
                {lastUsedAt && `, ${t('used', { day: dayText(lastUsedAt.slice(0, 10), locale) })}`}
              </p>
              <Deed locale={locale} tone="danger" action={removePasskey.bind(null, locale, id)}>
                {t('removeNamed', { name })}
              </Deed>
            </li>
          ))}
        </Rows>
        <NewPasskey
          add={addPasskey.bind(null, locale)}
          words={words}
          done={<ButtonLink href={`/${locale}/security?done=passkey`}>{t('recoveryDone')}</ButtonLink>}
        />
      </Section>
      <Section title={t('password')}>
        <p>{mine.password ? t('passwordSet') : t('passwordNone')}</p>
        <Deeds>
          <ButtonLink tone="ghost" href={at('password')}>
            {t('newPassword')}
          </ButtonLink>
        </Deeds>
      </Section>
      <Section title={t('app')}>
        <p>{mine.totp ? t('appOn') : t('appOff')}</p>
        <Deeds>
          {mine.totp ? (
            <Deed locale={locale} tone="danger" action={removeApp.bind(null, locale)}>
              {t('removeApp')}
            </Deed>
          ) : (
            <Deed locale={locale} action={beginApp.bind(null, locale)}>
              {t('addApp')}
            </Deed>
          )}
        </Deeds>
      </Section>
      <Section title={t('recovery')}>
        <p>
          {t('recoveryLeft', { count: mine.recoveryCodesLeft })} {t('recoveryLead')}
        </p>
        {(mine.totp || mine.passkeys.length > 0) && (
          <Deeds>
            <ButtonLink tone="ghost" href={at('codes')}>
              {t('recoveryMake')}
            </ButtonLink>
          </Deeds>
        )}
      </Section>
    </>
  );
}
