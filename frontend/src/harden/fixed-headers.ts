const features = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'browsing-topics',
  'display-capture',
];

/** The same on every answer of the portal. The API says the same of its own (backend/src/platform/http/headers.ts). */
export function fixedHeaders(https: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Not `no-referrer` anywhere: with it browsers send `Origin: null` on a form's POST, and the check against forged
    // forms would refuse the person's own.
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': permissions(),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // A promise for a year: only where the portal really is reached by https.
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** Nothing may use the camera but the kiosk, which reads QR codes with it; the picture stays in its browser. */
export const permissionsFor = (pathname: string): string | undefined =>
  /^\/[a-z]{2}\/kiosk\/?$/.test(pathname) ? permissions(['camera']) : undefined;

const permissions = (ours: string[] = []) =>
  features.map((feature) => `${feature}=${ours.includes(feature) ? '(self)' : '()'}`).join(', ');
