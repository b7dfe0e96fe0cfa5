import { Global, Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { RoomFollows } from '../events/room-follows.js';
import { RoomFollower } from './room-follower.service.js';
import { RoomService } from './room.service.js';
import { RoomStore } from './room.store.js';
import { RoomTime } from './room.time.service.js';
import { RoundsService } from './rounds.service.js';
import { Replanning } from '../rotation/replanning.service.js';
import { RotationFactsService } from '../rotation/rotation-facts.service.js';

/** The verbs, and what time brings: all that the worker needs of a room. For all, because events and bookings ask it to follow. */
@Global()
@Module({
  imports: [BookingsModule],
  providers: [
    RoomFollower,
    RoomService,
    RoomStore,
    RoomTime,
    Replanning,
    RotationFactsService,
    RoundsService,
    { provide: RoomFollows, useExisting: RoomFollower },
  ],
  exports: [RoomFollows, RoomService, RoomStore, RoomTime],
})
export class RoomCoreModule {}
