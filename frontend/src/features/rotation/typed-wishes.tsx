'use client';

import { useAnswer } from '@/ui/action-form';
import { fieldOf, wishesOf } from './wish-order';
import { WishList, type WishListProps } from './wish-list';

/** The hearts inside a form that is sent: as they stand, or as they were when it came back. */
export function TypedWishes(props: WishListProps) {
  const { values } = useAnswer();
  const typed = props.tables.map(({ id }) => ({ id, value: values?.[fieldOf(id)]?.[0] ?? '' }));
  return <WishList {...props} start={values ? wishesOf(typed) : props.start} />;
}
