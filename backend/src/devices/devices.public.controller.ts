import { Body, Controller, Res } from '@nestjs/common';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { Route } from '../platform/http/route.js';
import type { Answering } from './device.cookie.js';
import { pairedView, pairingInput } from './devices.schema.js';
import { PairingService } from './pairing.service.js';

@Controller('pairings')
export class DevicesPublicController {
  constructor(private readonly pairing: PairingService) {}

  @Route({
    at: 'POST ',
    for: 'public',
    limit: limits.pairing,
    answers: pairedView,
    status: 201,
    says: 'pair this device with the code that staff read out',
  })
  pair(
    @Body({ schema: pairingInput }) input: z.output<typeof pairingInput>,
    @Res({ passthrough: true }) reply: Answering,
  ) {
    return this.pairing.pair(input, reply);
  }
}
