import { Module } from '@nestjs/common';
import { NetworkPublicController } from './network.public.controller.js';
import { NetworkService } from './network.service.js';

@Module({
  controllers: [NetworkPublicController],
  providers: [NetworkService],
  exports: [NetworkService],
})
export class NetworkModule {}
