import { getTranslations } from 'next-intl/server';
import { Numbers } from '@/features/work/numbers';
import { plannedTables } from './plan-grid';
import type { Rotation } from './rotation.types';

/** How many come, how many of them wish, and for how many tables there is to wish. */
export async function RotationHead({ rotation }: { rotation: Rotation }) {
  const t = await getTranslations('rotationStaff.head');
  const { people, others } = rotation;
  const wishing = people.filter(({ entry }) => entry.wishes.length > 0).length;
  const wishes = people.reduce((total, { entry }) => total + entry.wishes.length, 0);
  const tables = plannedTables(rotation).length;
  const registered = people.length + others.length;
  return (
    <Numbers
      facts={[
        { number: registered, word: t('registered', { count: registered }), href: '#people' },
        { number: wishing, word: t('wishing', { count: wishing }), tone: 'mint' },
        { number: wishes, word: t('wishes', { count: wishes }) },
        { number: tables, word: t('tables', { count: tables }), href: '#tables' },
      ]}
    />
  );
}
