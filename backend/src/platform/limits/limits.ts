/** What is counted: where a request comes from, whom it is about, whose link it carries, or who is signed in (a paired device, too). */
export type CountedBy = 'address' | 'contact' | 'link' | 'actor';

/** So many in so long a time. */
export interface Window {
  by: CountedBy;
  atMost: number;
  perSeconds: number;
}

/** What is counted together, under one name; the product says which there are (src/limits.ts). */
export interface Limit {
  name: string;
  windows: readonly Window[];
}
