import { Global, Module } from '@nestjs/common';
import { PlacesFreed } from '../events/places-freed.js';
import { Promotion } from './promotion.service.js';

/** On its own and for all, because the events room frees places, too, and must not know of bookings. */
@Global()
@Module({
  providers: [Promotion, { provide: PlacesFreed, useExisting: Promotion }],
  exports: [Promotion, PlacesFreed],
})
export class PromotionModule {}
