import type { Locale } from '@/i18n/locales';
import { Icon } from '@/ui/icons';
import type { Staff } from '../accounts/session';
import { currentOhjaamo } from './ohjaamo';
import styles from './ohjaamo-menu.module.css';
import { chooseOhjaamo } from './ohjaamo.actions';

/** Where one works; a menu when one works at several. */
export async function OhjaamoMenu({ locale, staff }: { locale: Locale; staff: Staff }) {
  const current = await currentOhjaamo(staff);
  if (!current) return null;
  if (staff.ohjaamos.length === 1) return <span>{current.name}</span>;
  return (
    <details className={styles.menu}>
      <summary>
        {current.name}
        <Icon name="chevron" />
      </summary>
      <form action={chooseOhjaamo.bind(null, locale)} className={styles.list}>
        {staff.ohjaamos.map(({ id, name }) => (
          <button key={id} type="submit" name="ohjaamo" value={id} aria-pressed={id === current.id}>
            {name}
            {id === current.id && <Icon name="check" />}
          </button>
        ))}
      </form>
    </details>
  );
}
