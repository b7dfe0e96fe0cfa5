import styles from './pie.module.css';

/** A pie that shows a share, 0…1: how much of the quarter is left, how many are used. Say it in words beside it. */
export function Pie({ share, tone = 'sun' }: { share: number; tone?: 'sun' | 'violet' | 'coral' | 'mint' }) {
  return (
    <svg className={`${styles.pie} ${styles[tone]}`} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="21" />
      <path d={slice(share)} />
    </svg>
  );
}

/** Clockwise from twelve. A full turn would be an arc of no length, so it stops just short. */
function slice(share: number): string {
  const angle = Math.min(0.9999, Math.max(0, share)) * 2 * Math.PI;
  const x = (24 + 20 * Math.sin(angle)).toFixed(2);
  const y = (24 - 20 * Math.cos(angle)).toFixed(2);
  return `M24 24V4A20 20 0 ${angle > Math.PI ? 1 : 0} 1 ${x} ${y}Z`;
}
