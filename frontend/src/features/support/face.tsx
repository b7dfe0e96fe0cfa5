import type { Face as FaceName } from './support.types';

const mouths: Record<FaceName, string> = {
  good: 'M30 58 Q50 82 70 58',
  so_so: 'M32 66 H68',
  bad: 'M30 72 Q50 50 70 72',
};

/** A face: said by its word beside it, drawn for whoever looks. */
export function Face({ face, className }: { face: FaceName; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 100 100" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="50" cy="50" r="44" strokeWidth="5" />
      <circle cx="35" cy="40" r="4" fill="currentColor" />
      <circle cx="65" cy="40" r="4" fill="currentColor" />
      <path d={mouths[face]} strokeWidth="6" strokeLinecap="round" />
    </svg>
  );
}
