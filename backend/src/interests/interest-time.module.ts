import { Module } from '@nestjs/common';
import { InterestTimeService } from './interest-time.service.js';

/** What time does: all that the worker needs, which holds no screens. */
@Module({ providers: [InterestTimeService], exports: [InterestTimeService] })
export class InterestTimeModule {}
