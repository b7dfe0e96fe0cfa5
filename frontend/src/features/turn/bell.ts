const TONES_HZ = [660, 880, 660, 880];
const TONE_SECONDS = 0.22;
const LOUDNESS = 0.4;

/** A short two-tone bell made by the browser itself: nothing is fetched, so it rings without a network, too. */
export class Bell {
  private context: AudioContext | undefined;

  /** To be called from a tap; browsers keep pages silent until then. @returns whether it will be heard */
  async wake(): Promise<boolean> {
    this.context ??= new AudioContext();
    await this.context.resume();
    return this.context.state === 'running';
  }

  ring(): void {
    const context = this.context;
    if (context?.state !== 'running') return;
    TONES_HZ.forEach((tone, index) => {
      const [start, end] = [index, index + 1].map((n) => context.currentTime + n * TONE_SECONDS) as [
        number,
        number,
      ];
      const [voice, volume] = [context.createOscillator(), context.createGain()];
      voice.frequency.value = tone;
      volume.gain.setValueAtTime(LOUDNESS, start);
      volume.gain.exponentialRampToValueAtTime(0.001, end);
      voice.connect(volume).connect(context.destination);
      voice.start(start);
      voice.stop(end);
    });
  }
}
