import { parts, plainer } from './text-message.js';

describe('text messages', () => {
  it('use the letters that phones know, so that Finnish and Swedish cost no more', () => {
    expect(plainer('ke 2.12. klo 14.15–14.30 · “Åke’s” …')).toBe('ke 2.12. klo 14.15-14.30 , "Åke\'s" ...');
  });

  it('are counted as the network counts them', () => {
    expect([parts('ä'.repeat(160)), parts('ä'.repeat(161)), parts('ä'.repeat(307))]).toEqual([1, 2, 3]);
    expect([parts('š'.repeat(70)), parts('š'.repeat(71)), parts('š'.repeat(135))]).toEqual([1, 2, 3]);
    expect([parts('€'.repeat(80)), parts('€'.repeat(81))]).toEqual([1, 2]);
  });
});
