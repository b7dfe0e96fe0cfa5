import { getTranslations } from 'next-intl/server';
import styles from './loading.module.css';
import { Main } from './page';
import { Pie } from './pie';

/**
 * What `loading.tsx` of employers' and staff's rooms shows. Not for young people's pages: there the page itself is
 * the first answer, because swapping in what was awaited needs JavaScript.
 */
export async function Loading() {
  const t = await getTranslations('common');
  return (
    <Main width="wide">
      <p className={styles.loading} role="status">
        <Pie share={0.25} />
        {t('loading')}
      </p>
    </Main>
  );
}
