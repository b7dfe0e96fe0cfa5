import { Controller } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { mySupport, mySupportNotes } from './support.schema.js';
import { SupportViews } from './support-views.service.js';

@Controller('my')
export class SupportMyController {
  constructor(private readonly views: SupportViews) {}

  @Route({ at: 'GET support', for: 'my', answers: mySupport, says: 'who supports me, and what I answered' })
  mine(@ActingAs() actor: YoungActor) {
    return this.views.mine(actor);
  }

  @Route({
    at: 'GET support-notes',
    for: 'my',
    needs: 'fresh',
    answers: mySupportNotes,
    says: 'what staff wrote down of calls about my start; only at an address that staff have seen to be mine',
  })
  notes(@ActingAs() actor: YoungActor) {
    return this.views.myNotes(actor);
  }
}
