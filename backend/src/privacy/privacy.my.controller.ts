import { Controller, Header } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { MyDataService } from './my-data.service.js';
import { NonDisclosure } from './non-disclosure.service.js';
import { deletionView, myDataView, nonDisclosureView } from './privacy.schema.js';

@Controller('my')
export class PrivacyMyController {
  constructor(
    private readonly mine: MyDataService,
    private readonly nonDisclosure: NonDisclosure,
  ) {}

  @Route({
    at: 'GET data',
    for: 'my',
    needs: 'fresh',
    answers: myDataView,
    says: 'what is stored about me, who looked, what was changed',
  })
  view(@ActingAs() actor: YoungActor) {
    return this.mine.view(actor);
  }

  @Route({
    at: 'GET data/vartti.json',
    for: 'my',
    needs: 'fresh',
    as: 'application/json',
    says: 'everything that is stored about me, for programs',
  })
  @Header('Content-Disposition', 'attachment; filename="vartti.json"')
  download(@ActingAs() actor: YoungActor) {
    return this.mine.download(actor);
  }

  @Route({
    at: 'GET data/vartti.html',
    for: 'my',
    needs: 'fresh',
    as: 'text/html',
    says: 'everything that is stored about me, to read',
  })
  @Header('Content-Disposition', 'attachment; filename="vartti.html"')
  readable(@ActingAs() actor: YoungActor) {
    return this.mine.readable(actor);
  }

  @Route({
    at: 'GET data/deletion',
    for: 'my',
    needs: 'fresh',
    answers: deletionView,
    says: 'what deleting would take away, and what would stay',
  })
  deletion(@ActingAs() actor: YoungActor) {
    return this.mine.deletion(actor);
  }

  @Route({ at: 'DELETE data', for: 'my', needs: 'fresh', says: 'delete everything about me' })
  erase(@ActingAs() actor: YoungActor) {
    return this.mine.erase(actor);
  }

  @Route({
    at: 'PUT non-disclosure',
    for: 'my',
    needs: 'fresh',
    answers: nonDisclosureView,
    says: 'I am under non-disclosure (turvakielto)',
  })
  hide(@ActingAs() actor: YoungActor) {
    return this.nonDisclosure.bySelf(actor, true);
  }

  @Route({
    at: 'DELETE non-disclosure',
    for: 'my',
    needs: 'fresh',
    says: 'I am no longer under non-disclosure',
  })
  async show(@ActingAs() actor: YoungActor) {
    await this.nonDisclosure.bySelf(actor, false);
  }
}
