import { Module } from '@nestjs/common';
import { CardsService } from './cards.service.js';
import { ConsentsService } from './consents.service.js';
import { NotesService } from './notes.service.js';
import { PeopleEmployerController } from './people.employer.controller.js';
import { PeopleMyController } from './people.my.controller.js';
import { PeopleService } from './people.service.js';
import { PeopleStaffController } from './people.staff.controller.js';
import { SharedCardsService } from './shared-cards.service.js';

/** The young person: their card, whom they show it to, what staff write about them. */
@Module({
  controllers: [PeopleEmployerController, PeopleMyController, PeopleStaffController],
  providers: [CardsService, ConsentsService, NotesService, PeopleService, SharedCardsService],
  exports: [CardsService, ConsentsService, NotesService],
})
export class PeopleModule {}
