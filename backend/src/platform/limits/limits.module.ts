import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { LimitsInterceptor } from './limits.interceptor.js';
import { Limits } from './limits.service.js';

@Global()
@Module({
  providers: [Limits, { provide: APP_INTERCEPTOR, useClass: LimitsInterceptor }],
  exports: [Limits],
})
export class LimitsModule {}
