import { Button } from './button';
import fields from './form.module.css';
import styles from './search-form.module.css';

/** One field and its button beside it, also on a phone; asks for the same page with `?q=`, without JavaScript too. */
export function SearchForm(props: { label: string; button: string; q: string | undefined }) {
  return (
    <form className={styles.form} role="search">
      <label>
        {props.label}
        <input
          className={fields.control}
          type="search"
          name="q"
          defaultValue={props.q}
          maxLength={60}
          autoComplete="off"
        />
      </label>
      <Button tone="ghost">{props.button}</Button>
    </form>
  );
}
