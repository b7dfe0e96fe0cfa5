import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { EventsModule } from '../events/events.module.js';
import { BoardService } from './board.service.js';
import { DoorService } from './door.service.js';
import { EmployerRoomsController } from './employer-rooms.controller.js';
import { EmployerRoomsService } from './employer-rooms.service.js';
import { MyTurnController } from './my-turn.controller.js';
import { MyTurnService } from './my-turn.service.js';
import { PlacesInRoom } from './places-in-room.service.js';
import { RoomBoardController } from './room.board.controller.js';
import { RoomCoreModule } from './room-core.module.js';
import { RoomEmployerController } from './room.employer.controller.js';
import { RoomKioskController } from './room.kiosk.controller.js';
import { RoomLive } from './room.live.service.js';
import { RoomPublicController } from './room.public.controller.js';
import { RoomStaffController } from './room.staff.controller.js';
import { RoomWallController } from './room.wall.controller.js';
import { StaffRoomService } from './staff-room.service.js';
import { TableRoomService } from './table-room.service.js';

@Module({
  imports: [BookingsModule, EventsModule, RoomCoreModule],
  controllers: [
    RoomStaffController,
    EmployerRoomsController,
    RoomEmployerController,
    RoomKioskController,
    RoomBoardController,
    RoomPublicController,
    RoomWallController,
    MyTurnController,
  ],
  providers: [
    BoardService,
    DoorService,
    EmployerRoomsService,
    MyTurnService,
    PlacesInRoom,
    RoomLive,
    StaffRoomService,
    TableRoomService,
  ],
})
export class RoomModule {}
