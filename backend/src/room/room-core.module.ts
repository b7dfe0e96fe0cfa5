import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { RoomService } from './room.service.js';
import { RoomStore } from './room.store.js';
import { RoomTime } from './room.time.service.js';

/** The verbs, and what time brings: all that the worker needs of a room. */
@Module({
  imports: [BookingsModule],
  providers: [RoomService, RoomStore, RoomTime],
  exports: [RoomService, RoomStore, RoomTime],
})
export class RoomCoreModule {}
