import { newId, type TestApp } from './app.js';

/** A device that staff paired. @returns its cookie */
export async function pairedDevice(
  vartti: TestApp,
  staff: string,
  device: { kind: 'kiosk' | 'board'; ohjaamoId: string; eventId?: string },
): Promise<string> {
  const id = newId();
  const made = await vartti.ask<{ devices: { id: string; code: { text: string } | null }[] }>(
    `PUT /staff/devices/${id}`,
    { cookie: staff, body: { name: 'Laite', ...device } },
  );
  const code = made.body.devices.find((one) => one.id === id)?.code?.text;
  const paired = await vartti.ask('POST /pairings', { body: { kind: device.kind, code } });
  if (!paired.cookie) throw new Error(`the device could not be paired: ${made.text} ${paired.text}`);
  return paired.cookie;
}
