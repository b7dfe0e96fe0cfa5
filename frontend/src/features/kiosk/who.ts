import { text } from '@/ui/form-state';
import type { CheckInInput } from './kiosk.types';

/** Who says that they booked, as the API hears it. */
export const whoIn = (form: FormData): CheckInInput =>
  form.has('code')
    ? { code: text(form, 'code') }
    : { firstName: text(form, 'firstName'), lastDigits: text(form, 'lastDigits') };
