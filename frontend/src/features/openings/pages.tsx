import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import { filterPath, type Filters } from '@/features/filters/filters';
import { ButtonLink } from '@/ui/button';
import styles from './openings.module.css';

interface Props {
  base: string;
  filters: Filters;
  search?: string;
  found: components['schemas']['Openings'];
}

/** Where one is in the list, and the pages beside it. */
export async function Pages({ base, filters, search, found }: Props) {
  const t = await getTranslations('openings');
  const { page, pageSize, total, more } = found;
  const last = Math.ceil(total / pageSize);
  if (last < 2 && !more) return null;
  const goesOn = page < last || (more && !search);
  const at = (number: number) =>
    filterPath(base, { ...filters, page: number > 1 ? String(number) : undefined }, search);
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {page > 1 && (
        <ButtonLink tone="ghost" href={at(page - 1)}>
          {t('previous')}
        </ButtonLink>
      )}
      <span>{more ? t('pageAlone', { page }) : t('page', { page, last })}</span>
      {goesOn && (
        <ButtonLink tone="ghost" href={at(page + 1)}>
          {t('next')}
        </ButtonLink>
      )}
    </nav>
  );
}
