import type { ReactNode } from 'react';
import { phoneText } from './say';
import styles from './work.module.css';

/** Whom to call: the Ohjaamo's name, and its number as a link. */
export function OhjaamoPhone({ ohjaamo: { name, phone } }: { ohjaamo: { name: string; phone: string } }) {
  const { phone: text, link } = phoneLink(phone);
  return (
    <>
      {name}, {link(text)}
    </>
  );
}

/** For a text with `<link>{phone}</link>`: the number as it is said here, and a tap that calls it. */
export const phoneLink = (phone: string) => ({
  phone: phoneText(phone),
  link: (text: ReactNode) => (
    <a className={styles.phone} href={`tel:${phone}`}>
      {text}
    </a>
  ),
});
