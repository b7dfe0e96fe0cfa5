import { Fragment } from 'react';

/** A line of text in pieces; the second, the fourth … are stressed. */
export function Stressed({ pieces }: { pieces: string[] }) {
  return pieces.map((piece, at) =>
    at % 2 && piece ? <strong key={at}>{piece}</strong> : <Fragment key={at}>{piece}</Fragment>,
  );
}
