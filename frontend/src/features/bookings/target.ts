import type { EventView, PartView, SlotView, TableView } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form-state';

/** What the form books: a time at a table, or a seat in the part. */
export interface Target {
  partId: string;
  slotId?: string;
  tableId?: string;
  /** In a rotation: the tables that can be wished for. */
  wishable?: string[];
  /** Of the Ohjaamo, for saying times. */
  zone: string;
}

export interface Wanted {
  event: EventView;
  part: PartView;
  table?: TableView;
  slot?: SlotView;
}

export function wantedSlot(event: EventView, id: string): Wanted | undefined {
  for (const table of event.tables) {
    const slot = table.slots.find((one) => one.id === id);
    const part = slot && event.parts.find((one) => one.id === slot.partId);
    if (part) return { event, part, table, slot };
  }
  return undefined;
}

export function wantedPart(event: EventView, id: string): Wanted | undefined {
  const part = event.parts.find((one) => one.id === id);
  return part && { event, part };
}

export const whom = (locale: Locale, form: FormData) => ({
  firstName: text(form, 'firstName'),
  contact: text(form, 'contact'),
  language: locale,
});
