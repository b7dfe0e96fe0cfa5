import { passToApi } from '@/api/pass-through';

// One origin: the browser's `/api/…` goes on to the API as it is. (A rewrite in next.config would be fixed when the
// portal is built; this reads API_URL when it runs.)
export const dynamic = 'force-dynamic';

export {
  passToApi as DELETE,
  passToApi as GET,
  passToApi as HEAD,
  passToApi as PATCH,
  passToApi as POST,
  passToApi as PUT,
};
