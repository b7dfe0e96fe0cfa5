import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { id, linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import type { Watching } from '../platform/live/live.service.js';
import { WatchingAs } from '../platform/live/watching.js';
import { MyTurnService } from './my-turn.service.js';
import { RoomLive } from './room.live.service.js';
import {
  answerInput,
  contactInput,
  lineInput,
  myTurn,
  presenceInput,
  shownAsInput,
} from './my-turn.schema.js';

@Controller('my-turns/:link')
export class MyTurnController {
  constructor(
    private readonly turns: MyTurnService,
    private readonly live: RoomLive,
  ) {}

  @Route({ at: 'GET ', for: 'link', answers: myTurn, says: 'my number, my place in line, and whom I met' })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.turns.view(link);
  }

  @Route({ at: 'GET stream', for: 'link', as: 'text/event-stream', says: 'the same, as it changes' })
  stream(@Param('link', { schema: linkParam }) link: string, @WatchingAs() watching: Watching) {
    return this.live.ticket(link, watching);
  }

  @Route({
    at: 'PUT presences/:id',
    for: 'link',
    limit: limits.link,
    answers: myTurn,
    says: 'I stepped out, or I am here',
  })
  move(
    @Param('link', { schema: linkParam }) link: string,
    @Param('id', { schema: id }) deedId: string,
    @Body({ schema: presenceInput }) { presence }: z.output<typeof presenceInput>,
  ) {
    return this.turns.move(link, deedId, presence);
  }

  @Route({ at: 'PUT departures/:id', for: 'link', limit: limits.link, answers: myTurn, says: 'I am leaving' })
  leave(@Param('link', { schema: linkParam }) link: string, @Param('id', { schema: id }) deedId: string) {
    return this.turns.leave(link, deedId);
  }

  @Route({
    at: 'PUT lines/:id',
    for: 'link',
    limit: limits.link,
    answers: myTurn,
    says: 'stand in one more line',
  })
  join(
    @Param('link', { schema: linkParam }) link: string,
    @Param('id', { schema: id }) deedId: string,
    @Body({ schema: lineInput }) { line }: z.output<typeof lineInput>,
  ) {
    return this.turns.join(link, deedId, line);
  }

  @Route({ at: 'PUT drops/:id', for: 'link', limit: limits.link, answers: myTurn, says: 'leave one line' })
  drop(
    @Param('link', { schema: linkParam }) link: string,
    @Param('id', { schema: id }) deedId: string,
    @Body({ schema: lineInput }) { line }: z.output<typeof lineInput>,
  ) {
    return this.turns.drop(link, deedId, line);
  }

  @Route({
    at: 'DELETE deeds/:id',
    for: 'link',
    limit: limits.link,
    answers: myTurn,
    says: 'as if I had not tapped it',
  })
  undo(@Param('link', { schema: linkParam }) link: string, @Param('id', { schema: id }) deedId: string) {
    return this.turns.undo(link, deedId);
  }

  @Route({
    at: 'PUT contact',
    for: 'link',
    limit: limits.link,
    answers: myTurn,
    says: 'where a message goes when it is soon my turn',
  })
  reachAt(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: contactInput }) { contact }: z.output<typeof contactInput>,
  ) {
    return this.turns.reachAt(link, contact);
  }

  @Route({
    at: 'PUT shown-as',
    for: 'link',
    limit: limits.link,
    answers: myTurn,
    says: 'whether the big screen shows my name or my number',
  })
  showAs(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: shownAsInput }) { shownAs }: z.output<typeof shownAsInput>,
  ) {
    return this.turns.showAs(link, shownAs);
  }

  @Route({
    at: 'PUT meetings/:turnId/answer',
    for: 'link',
    limit: limits.link,
    answers: myTurn,
    says: 'how it went, as I see it',
  })
  answer(
    @Param('link', { schema: linkParam }) link: string,
    @Param('turnId', { schema: id }) turnId: string,
    @Body({ schema: answerInput }) { answer }: z.output<typeof answerInput>,
  ) {
    return this.turns.answer(link, turnId, answer);
  }
}
