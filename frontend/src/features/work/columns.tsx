import type { ReactNode } from 'react';
import { Stack } from '@/ui/card';
import { WithAside } from '@/ui/page';

/** A work page's two columns, with air between the stretches of each. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <WithAside aside={<Stack gap="large">{aside}</Stack>}>
      <Stack gap="large">{children}</Stack>
    </WithAside>
  );
}
