import { create } from 'qrcode';
import styles from './qr.module.css';

/** A QR code drawn on the server: one path, sharp on paper. `label` says what it is for. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const quiet = 2;
  let d = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      let run = 1;
      while (x + run < size && data[y * size + x + run]) run++;
      d += `M${x} ${y}h${run}v1h-${run}z`;
      x += run - 1;
    }
  }
  const side = size + 2 * quiet;
  return (
    <svg className={styles.qr} viewBox={`-${quiet} -${quiet} ${side} ${side}`} role="img" aria-label={label}>
      <path d={d} />
    </svg>
  );
}
