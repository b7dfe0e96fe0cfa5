import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Link, openLink } from '../accounts/link.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, type DatabaseActor } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse } from './bookings.problems.js';
import type { linkView } from './bookings.schema.js';
import { FreeTimes } from './free-times.service.js';
import { OfferAcceptance } from './offer-acceptance.service.js';
import { RegistrationChanges } from './registration.changes.js';
import { type EntryRow, type RegistrationRow, RegistrationViews } from './registration.views.js';
import { WaitingListService } from './waiting-list.service.js';

export type LinkView = z.infer<typeof linkView>;

/** What the holder of a link may see and do. Reading changes nothing: mail scanners follow links, too. */
@Injectable()
export class LinksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly views: RegistrationViews,
    private readonly changes: RegistrationChanges,
    private readonly freeTimes: FreeTimes,
    private readonly waitingList: WaitingListService,
    private readonly acceptance: OfferAcceptance,
  ) {}

  async view(sealed: string): Promise<LinkView> {
    return this.show(await this.open(sealed));
  }

  async times(sealed: string) {
    const { eventId } = await this.registrationOf(await this.open(sealed));
    return { times: await this.freeTimes.ofEvent(eventId) };
  }

  async confirm(sealed: string): Promise<LinkView> {
    const link = await this.open(sealed, 'registration');
    await this.changes.confirm(holder(link), link.id);
    return this.show(link);
  }

  async move(sealed: string, slotId: string): Promise<LinkView> {
    const link = await this.open(sealed, 'registration');
    await this.changes.move(holder(link), link.id, slotId, 'self');
    return this.show(link);
  }

  async cancel(sealed: string, reason: string | null): Promise<LinkView> {
    const link = await this.open(sealed);
    if (link.subject === 'registration') await this.changes.cancel(holder(link), link.id, 'self', reason);
    else await this.waitingList.leave(holder(link), link.id, reason);
    return this.show(link);
  }

  async acceptOffer(sealed: string): Promise<LinkView> {
    const link = await this.open(sealed, 'waiting');
    await this.acceptance.accept(holder(link), link.id);
    return this.show(link);
  }

  async declineOffer(sealed: string): Promise<LinkView> {
    const link = await this.open(sealed, 'waiting');
    await this.waitingList.decline(holder(link), link.id);
    return this.show(link);
  }

  /** For the calendar entry. @throws Problem link_unknown, not_found for a place in line */
  async registration(sealed: string): Promise<RegistrationRow> {
    return this.registrationOf(await this.open(sealed));
  }

  /**
   * @param subject what the deed is for; a link to something else does not have it
   * @throws Problem link_unknown when it is not ours, what it leads to is gone, or its time is over; not_found
   */
  private async open(sealed: string, subject?: Link['subject']): Promise<Link> {
    const link = openLink(sealed, this.config.SECRET);
    const about = link && (await this.read(link));
    if (!link || !about?.isOpen) throw refuse('link_unknown');
    if (subject && link.subject !== subject) throw refuseAnywhere('not_found');
    return link;
  }

  private async read({ subject, id }: Link): Promise<RegistrationRow | EntryRow | undefined> {
    if (subject === 'registration') return this.views.registration(id);
    return subject === 'waiting' ? this.views.entry(id) : undefined;
  }

  private async registrationOf({ subject, id }: Link): Promise<RegistrationRow> {
    const row = subject === 'registration' ? await this.views.registration(id) : undefined;
    if (!row) throw refuseAnywhere('not_found');
    return row;
  }

  private async show({ subject, id, route }: Link): Promise<LinkView> {
    const [view] =
      subject === 'registration'
        ? await this.views.showRegistrations(present(await this.views.registration(id)), route)
        : await this.views.showEntries(present(await this.views.entry(id)), route);
    if (!view) throw refuse('link_unknown');
    return view;
  }
}

const present = <Row>(row: Row | undefined): Row[] => (row ? [row] : []);

/** Whoever holds the link acts as the one it was made for; the trail says by which link. */
const holder = ({ id }: Link): DatabaseActor => beyond({ kind: 'link', id });
