import { sealLink } from '../../accounts/link.js';
import type { Language } from '../../platform/http/fields.js';

export type Answer = 'coming' | 'cancel' | 'move';

/** Addresses of the portal, in the reader's language. Opening one never changes anything. */
export class Links {
  constructor(
    private readonly portal: string,
    private readonly secret: string,
    private readonly language: Language,
  ) {}

  /** The reader's own page for one registration or waiting-list place; it proves the address it was sent to. */
  own(subject: 'registration' | 'waiting', id: string, answer?: Answer): string {
    const link = this.to(`my/${sealLink({ subject, id, route: 'message' }, this.secret)}`);
    return answer ? `${link}?answer=${answer}` : link;
  }

  /** Where the reader says whom they wish to meet. */
  wishes(registrationId: string): string {
    return `${this.own('registration', registrationId)}/wishes`;
  }

  /** The page of a saved search: to confirm it, to read what is new, to end it. */
  search(searchId: string): string {
    return this.to(
      `searches/${sealLink({ subject: 'saved_search', id: searchId, route: 'message' }, this.secret)}`,
    );
  }

  /** Ends a saved search when it is posted to; opened, it leads to the search's page. */
  stopSearch(searchId: string): string {
    return `${this.search(searchId)}/stop`;
  }

  /** The reader's turn in the room. */
  turn(ticketId: string): string {
    return this.to(`turn/${sealLink({ subject: 'ticket', id: ticketId, route: 'message' }, this.secret)}`);
  }

  /** Where the reader says yes, no or later. */
  proposal(id: string): string {
    return this.to(`proposal/${sealLink({ subject: 'proposal', id, route: 'message' }, this.secret)}`);
  }

  /** The same for an evening. */
  evening(id: string): string {
    return this.to(`evening/${sealLink({ subject: 'proposal', id, route: 'message' }, this.secret)}`);
  }

  /** Where one side says how it goes. */
  checkIn(id: string): string {
    return this.to(`check-in/${sealLink({ subject: 'check_in', id, route: 'message' }, this.secret)}`);
  }

  /** Where whoever is asked says whether an opening is still open. */
  stillOpen(openingId: string): string {
    return this.to(
      `still-open/${sealLink({ subject: 'opening', id: openingId, route: 'message' }, this.secret)}`,
    );
  }

  /** What a service was sent; the link is all that is known of whoever holds it. */
  referral(id: string): string {
    return this.to(`referral/${sealLink({ subject: 'referral', id, route: 'message' }, this.secret)}`);
  }

  to(path: string): string {
    return new URL(`${this.language}/${path}`.replace(/\/$/, ''), `${this.portal.replace(/\/$/, '')}/`).href;
  }
}
