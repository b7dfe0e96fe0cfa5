import { Injectable } from '@nestjs/common';
import type { MyRotation } from './rotation.schema.js';
import type { WishesInput } from './wishes.schema.js';

/** Whom somebody wishes to meet, and what they need there. */
@Injectable()
export class WishesService {
  mine(_link: string): Promise<MyRotation> {
    throw new Error('not built yet');
  }

  wishByLink(_link: string, _input: WishesInput): Promise<MyRotation> {
    throw new Error('not built yet');
  }
}
