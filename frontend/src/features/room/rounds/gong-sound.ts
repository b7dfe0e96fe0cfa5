import type { Gong } from './gong';

/** A bowl's tone and what sounds along above it: how many times as high, and how loud beside it. */
const PARTIALS = [
  [1, 1],
  [2.01, 0.35],
  [2.98, 0.12],
] as const;
/** Down to the change, up to the beginning: who does not look hears which it is. */
const TONES_HZ: Record<Gong, readonly [number, number]> = { change: [392, 294], start: [294, 392] };
const BETWEEN_SECONDS = 0.55;
const FADES_SECONDS = 2.4;
const RISES_SECONDS = 0.02;
const LOUDNESS = 0.32;
const SILENT = 0.0001;

/** Two soft tones made by the browser itself: nothing is fetched, so it sounds without a network, too. */
export class GongSound {
  private context: AudioContext | undefined;

  /** To be called from a tap or a key; browsers keep pages silent until then. @returns whether it will be heard */
  async wake(): Promise<boolean> {
    this.context ??= new AudioContext();
    await this.context.resume();
    return this.context.state === 'running';
  }

  ring(gong: Gong): void {
    const context = this.context;
    if (context?.state !== 'running') return;
    TONES_HZ[gong].forEach((tone, nth) => {
      const start = context.currentTime + nth * BETWEEN_SECONDS;
      for (const [height, share] of PARTIALS) strike(context, tone * height, LOUDNESS * share, start);
    });
  }
}

function strike(context: AudioContext, hertz: number, loudness: number, start: number): void {
  const [voice, volume] = [context.createOscillator(), context.createGain()];
  voice.frequency.value = hertz;
  volume.gain.setValueAtTime(SILENT, start);
  volume.gain.exponentialRampToValueAtTime(loudness, start + RISES_SECONDS);
  volume.gain.exponentialRampToValueAtTime(SILENT, start + FADES_SECONDS);
  voice.connect(volume).connect(context.destination);
  voice.start(start);
  voice.stop(start + FADES_SECONDS);
}
