import { getTranslations } from 'next-intl/server';
import { config } from '@/config';
import { Section } from '@/ui/page';
import styles from './keys.module.css';

/** What a program sends, ready to be tried. */
export async function KeysExplained() {
  const t = await getTranslations('imports.keys');
  const address = `${config.publicUrl.replace(/\/$/, '')}/api/employer-program/openings`;
  const key = '-H "Authorization: Bearer vartti_…"';
  const body = `{ "kind": "job", "title": "Keittiöapulainen", "description": "Autat keittiössä.",
    "sectorCode": "restaurant", "municipalityCode": "245", "languages": ["fi"], "places": 2,
    "closesOn": "${inAMonth()}", "details": { "pay": "12,50 €/h" } }`;
  const examples = [
    [t('putTitle'), `curl -X PUT ${address}/1001 ${key} -H "Content-Type: application/json" -d '${body}'`],
    [t('listTitle'), `curl ${address} ${key}`],
    [t('closeTitle'), `curl -X DELETE ${address}/1001 ${key}`],
  ];
  return (
    <Section title={t('how')}>
      <p>{t('howText')}</p>
      {examples.map(([title, text]) => (
        <div key={title}>
          <h3>{title}</h3>
          <pre className={styles.example}>
            <code>{text}</code>
          </pre>
        </div>
      ))}
    </Section>
  );
}

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
