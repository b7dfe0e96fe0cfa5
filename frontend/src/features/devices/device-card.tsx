import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import { config } from '@/config';
import type { Locale } from '@/i18n/locales';
import { Card, CardRow } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import { formatTime, formatWhen } from '@/ui/time';
import { Deed, Deeds } from '../work/deed';
import { dayText, say } from '../work/say';
import styles from './devices.module.css';
import { newCode, revokeDevice } from './devices.actions';

const zone = 'Europe/Helsinki';

export async function DeviceCard(props: { locale: Locale; device: components['schemas']['Device'] }) {
  const { locale, device } = props;
  const t = await getTranslations('devices');
  const { id, kind, name, ohjaamo, event, code, pairedAt, lastSeenOn, madeBy } = device;
  const state = pairedAt ? 'paired' : code ? 'waiting' : 'runOut';
  const when = (instant: string) => formatWhen(instant, undefined, { locale, zone });
  const again = { kind, name, ohjaamoId: ohjaamo.id, eventId: event?.id ?? null };
  return (
    <Card as="li">
      <CardRow strong>
        <span>{t(`kinds.${kind}`)}</span>
        <span>{ohjaamo.name}</span>
      </CardRow>
      <h2>{name}</h2>
      <Tags>
        <Tag
          tone={state === 'paired' ? 'mint' : 'sun'}
          icon={state === 'paired' ? 'check' : state === 'waiting' ? 'hold' : 'clock'}
        >
          {t(state)}
        </Tag>
      </Tags>
      {event && <p>{say(event.title, locale)}</p>}
      {code && (
        <div className={styles.code}>
          <p className={styles.word}>{t('codeTitle')}</p>
          <p className={styles.characters}>{code.text}</p>
          <p>
            {t('codeHint', {
              address: `${config.publicUrl}/${locale}/${kind}`,
              time: formatTime(code.endsAt, { locale, zone }),
            })}
          </p>
        </div>
      )}
      {madeBy && <p>{t('madeBy', { name: madeBy, when: when(device.madeAt) })}</p>}
      {pairedAt && <p>{t('pairedAt', { when: when(pairedAt) })}</p>}
      {lastSeenOn && <p>{t('seen', { day: dayText(lastSeenOn, locale) })}</p>}
      <Deeds>
        {state === 'runOut' && (
          <Deed locale={locale} action={newCode.bind(null, locale, id, again)}>
            {t('newCode')}
          </Deed>
        )}
        <Deed locale={locale} tone="danger" action={revokeDevice.bind(null, locale, id)}>
          {t('revoke')}
        </Deed>
      </Deeds>
    </Card>
  );
}
