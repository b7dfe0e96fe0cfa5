/** Reads one picture of the camera; nothing when there is no code on it. */
export type ReadFrame = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
}

/** The browser's own reader where there is one that works; else ours, which needs nothing but the picture. */
export async function qrReader(): Promise<ReadFrame> {
  return (await builtIn()) ?? ours();
}

async function builtIn(): Promise<ReadFrame | undefined> {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Own || !(await Own.getSupportedFormats()).includes('qr_code')) return undefined;
  const detector = new Own({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function ours(): Promise<ReadFrame> {
  const { default: decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    const { videoWidth: width, videoHeight: height } = video;
    if (!paper || width === 0) return Promise.resolve(undefined);
    Object.assign(canvas, { width, height });
    paper.drawImage(video, 0, 0);
    return Promise.resolve(decoded(() => decodeQR(paper.getImageData(0, 0, width, height))));
  };
}

/** The library throws when there is no code on the picture: most pictures have none. */
function decoded(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
