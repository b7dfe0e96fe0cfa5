import type { Page } from '@playwright/test';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';

const PIXELS_A_MODULE = 4;

/** What the QR on the screen says to whoever scans it: its picture is drawn anew from its path, and read. */
export async function qrOn(page: Page, name: RegExp): Promise<string> {
  const picture = page.getByRole('img', { name });
  const [box, path] = await picture.evaluate((svg) => [
    svg.getAttribute('viewBox') ?? '',
    svg.querySelector('path')?.getAttribute('d') ?? '',
  ]);
  const side = Number(box?.split(' ')[2]);
  const dark = new Set<number>();
  for (const [, x, y, run] of (path ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let i = 0; i < Number(run); i++) dark.add(Number(y) * side + Number(x) + i);
  const width = side * PIXELS_A_MODULE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const module = Math.floor(y / PIXELS_A_MODULE) * side + Math.floor(x / PIXELS_A_MODULE);
      if (dark.has(module)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return decodeQR({ width, height: width, data });
}

/** A film of a QR that is held before the camera, as Chromium's pretended camera plays it (YUV4MPEG2). */
export function filmOf(text: string): Buffer {
  const [width, height, scale] = [640, 480, 6];
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const [left, top] = [width, height].map((length) => Math.floor((length - rows.length * scale) / 2)) as [
    number,
    number,
  ];
  const luma = Buffer.alloc(width * height, 235);
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = 0; line < scale; line++) {
        const at = (top + y * scale + line) * width + left + x * scale;
        luma.fill(16, at, at + scale);
      }
    }),
  );
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`),
    frame,
    frame,
  ]);
}
