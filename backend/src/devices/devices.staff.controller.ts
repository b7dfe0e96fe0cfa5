import { Body, Controller, Param } from '@nestjs/common';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { deviceInput, type DeviceInput, devicesView } from './devices.schema.js';
import { DevicesService } from './devices.service.js';

@Controller('staff/devices')
export class DevicesStaffController {
  constructor(private readonly devices: DevicesService) {}

  @Route({ at: 'GET ', for: 'staff', answers: devicesView, says: 'kiosks and boards of our Ohjaamos' })
  all(@ActingAs() actor: StaffActor) {
    return this.devices.all(actor);
  }

  @Route({
    at: 'PUT :id',
    for: 'staff',
    needs: 'fresh',
    answers: devicesView,
    says: 'make a code that pairs a kiosk or a board, once, within ten minutes',
  })
  make(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) deviceId: string,
    @Body({ schema: deviceInput }) input: DeviceInput,
  ) {
    return this.devices.make(actor, deviceId, input);
  }

  @Route({ at: 'DELETE :id', for: 'staff', answers: devicesView, says: 'take a pairing back, at once' })
  revoke(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) deviceId: string) {
    return this.devices.revoke(actor, deviceId);
  }
}
