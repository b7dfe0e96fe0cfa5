import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { cardInput, myCard } from './card.schema.js';
import { CardsService } from './cards.service.js';
import { consentInput, myConsents, notesConsentInput } from './consents.schema.js';
import { ConsentsService } from './consents.service.js';
import { myNotes } from './notes.schema.js';
import { NotesService } from './notes.service.js';

@Controller()
export class PeopleMyController {
  constructor(
    private readonly cards: CardsService,
    private readonly consents: ConsentsService,
    private readonly notes: NotesService,
  ) {}

  @Route({ at: 'GET my/card', for: 'my', answers: myCard, says: 'my card, as I saved it last' })
  card(@ActingAs() actor: YoungActor) {
    return this.cards.mine(actor);
  }

  @Route({
    at: 'PUT my/card',
    for: 'my',
    answers: myCard,
    says: 'save my card; what changed is a new version',
  })
  saveCard(@ActingAs() actor: YoungActor, @Body({ schema: cardInput }) content: z.output<typeof cardInput>) {
    return this.cards.save(actor, content);
  }

  @Route({
    at: 'GET my/consents',
    for: 'my',
    answers: myConsents,
    says: 'to whom I said yes, and with whom I could share',
  })
  all(@ActingAs() actor: YoungActor) {
    return this.consents.mine(actor);
  }

  @Route({
    at: 'PUT my/consents/:id',
    for: 'my',
    answers: myConsents,
    says: 'share this version of my card; the id is made by whoever asks',
  })
  share(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) consentId: string,
    @Body({ schema: consentInput }) input: z.output<typeof consentInput>,
  ) {
    return this.consents.share(actor, consentId, input);
  }

  @Route({ at: 'DELETE my/consents/:id', for: 'my', says: 'take a yes back, at once' })
  takeBack(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) consentId: string) {
    return this.consents.takeBack(actor, consentId);
  }

  @Route({
    at: 'PUT my/notes/consents/:id',
    for: 'my',
    needs: 'fresh',
    answers: myConsents,
    says: 'let one Ohjaamo that knows me read what another one wrote',
  })
  shareNotes(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) consentId: string,
    @Body({ schema: notesConsentInput }) input: z.output<typeof notesConsentInput>,
  ) {
    return this.consents.shareNotes(actor, consentId, input);
  }

  @Route({
    at: 'GET my/notes',
    for: 'my',
    needs: 'fresh',
    answers: myNotes,
    says: 'what staff wrote about me; only at an address that staff have seen to be mine',
  })
  myNotes(@ActingAs() actor: YoungActor) {
    return this.notes.mine(actor);
  }
}
