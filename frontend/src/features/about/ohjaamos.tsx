import { askNetwork } from '@/api/public-queries';
import { phoneText } from '@/features/work/say';
import { Rows } from '@/ui/lists';
import styles from './about.module.css';

/** Every Ohjaamo with its phone and mail. */
export async function Ohjaamos() {
  const { data } = await askNetwork();
  const ohjaamos = data?.regions.flatMap((region) => region.ohjaamos) ?? [];
  return (
    <Rows>
      {ohjaamos.map(({ id, name, email, phone }) => (
        <li key={id} className={styles.ohjaamo}>
          <strong>{name}</strong>
          <a href={`tel:${phone}`}>{phoneText(phone)}</a>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      ))}
    </Rows>
  );
}
