import { Global, Module } from '@nestjs/common';
import { Live } from './live.service.js';

@Global()
@Module({ providers: [Live], exports: [Live] })
export class LiveModule {}
