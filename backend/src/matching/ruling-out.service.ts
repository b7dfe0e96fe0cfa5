import { Injectable } from '@nestjs/common';
import type { YoungActor } from '../accounts/actor.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { OpeningListsService } from '../openings/opening-lists.service.js';
import type { openingCard } from '../openings/openings.schema.js';
import { CardsService } from '../people/cards.service.js';
import type { z } from 'zod';
import type { RuledOut } from './matching.schema.js';

const LISTS = { occupation: 'occupations', sector: 'sectors', kind: 'kinds' } as const;

/** "Not for me": one tap on an opening rules its kind of work out on the card, and one more takes that back. */
@Injectable()
export class RulingOutService {
  constructor(
    private readonly cards: CardsService,
    private readonly openings: OpeningListsService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws Problem not_found, no_card */
  async ruleOut(actor: YoungActor, openingId: string): Promise<RuledOut> {
    const { what, code } = whatItIs(await this.openings.publicOne(openingId));
    await this.changeList(actor, what, (list) => [...new Set([...list, code])]);
    return { what, code, name: await this.catalogue.nameOf(what, code) };
  }

  /** @throws Problem not_found, no_card */
  async takeBack(actor: YoungActor, openingId: string): Promise<void> {
    const { what, code } = whatItIs(await this.openings.publicOne(openingId));
    await this.changeList(actor, what, (list) => list.filter((one) => one !== code));
  }

  private async changeList(
    actor: YoungActor,
    what: RuledOut['what'],
    change: (list: string[]) => string[],
  ): Promise<void> {
    const list = LISTS[what];
    await this.cards.change(actor, (content) => {
      const { ruledOut } = content.work;
      const changed = { ...ruledOut, [list]: change(ruledOut[list]) };
      return { ...content, work: { ...content.work, ruledOut: changed } };
    });
  }
}

/** The nearest name for what it is: the occupation, or the sector, or the kind of place. */
function whatItIs({ occupationCode, sectorCode, kind }: z.output<typeof openingCard>) {
  if (occupationCode) return { what: 'occupation', code: occupationCode } as const;
  return sectorCode
    ? ({ what: 'sector', code: sectorCode } as const)
    : ({ what: 'kind', code: kind } as const);
}
