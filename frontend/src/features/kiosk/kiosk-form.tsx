'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/ui/action-form';
import type { FormAction, FormState } from '@/ui/form-state';

/** A form of the kiosk: posts without JavaScript, and is sent without leaving the page with it. */
export function KioskForm(props: {
  action: FormAction;
  instead: (form: FormData) => Promise<FormState>;
  newId: string;
  within?: string;
  children: ReactNode;
}) {
  const t = useTranslations('kiosk.form');
  const words = {
    summary: t('summary'),
    optional: t('optional'),
    error: t('error'),
    choose: t('choose'),
  };
  return <ActionForm {...props} words={words} />;
}
