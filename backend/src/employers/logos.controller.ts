import { Controller, Header, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { RawBody } from '../platform/http/raw-body.js';
import { Route } from '../platform/http/route.js';
import { logoFile, logoView } from './employers.schema.js';
import { LogosService } from './logos.service.js';

@Controller()
export class LogosController {
  constructor(private readonly logos: LogosService) {}

  @Route({
    at: 'PUT employer/logo',
    for: 'employer',
    limit: limits.upload,
    answers: logoView,
    says: 'our picture: PNG, JPEG or WebP as the body, at most 512 kB',
  })
  set(@ActingAs() actor: RecruiterActor, @RawBody() bytes: unknown) {
    return this.logos.set(actor, bytes);
  }

  @Route({ at: 'DELETE employer/logo', for: 'employer', says: 'no picture any more' })
  remove(@ActingAs() actor: RecruiterActor) {
    return this.logos.remove(actor);
  }

  /** Another picture has another address, so this one may be kept for good. A picture and nothing else, even if opened as a page. */
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  @Header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  @Header('Content-Disposition', 'inline; filename="logo.webp"')
  @Route({ at: 'GET logos/:file', for: 'public', as: 'image/webp', says: "an employer's picture" })
  image(@Param('file', { schema: logoFile }) version: string) {
    return this.logos.image(version);
  }
}
