'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import styles from './kiosk.module.css';
import { qrReader, type ReadFrame } from './qr-reader';

const EVERY_MS = 200;

/**
 * Shows what the camera sees and reads the QR that is held before it; the picture stays in this browser. Where there is no
 * camera, or it may not be used, the code is typed.
 * @param props.onRead answers why it was not what we look for
 */
export function QrCamera({ onRead }: { onRead: (text: string) => Promise<string | undefined> }) {
  const t = useTranslations('kiosk.code');
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'asleep' | 'closed' | 'open' | 'none'>('asleep');
  const [said, setSaid] = useState<string>();
  const reader = useRef<Promise<ReadFrame>>(undefined);
  const read = useRef(onRead);
  useEffect(() => {
    read.current = onRead;
  });
  useEffect(() => {
    // Fetched while there is a network; opened at once where somebody has allowed it before.
    reader.current = qrReader();
    reader.current.catch(() => setState('none'));
    void mayUseCamera().then((may) => setState(may === undefined ? 'none' : may ? 'open' : 'closed'));
  }, []);
  const close = useCallback(() => setState('closed'), []);

  useEffect(() => {
    if (state !== 'open') return;
    let stream: MediaStream | undefined;
    let isOver = false;
    let last = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (readFrame: ReadFrame) => {
      const text = video.current && (await readFrame(video.current));
      if (isOver) return;
      if (text && text !== last) setSaid(await read.current((last = text)));
      if (!isOver) timer = setTimeout(() => void look(readFrame).catch(() => setState('none')), EVERY_MS);
    };
    const open = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' }, audio: false });
      const readFrame = await reader.current;
      if (isOver || !video.current || !readFrame) return stop(stream);
      video.current.srcObject = stream;
      await video.current.play();
      await look(readFrame);
    };
    open().catch(() => setState('none'));
    return () => {
      isOver = true;
      clearTimeout(timer);
      if (stream) stop(stream);
    };
  }, [state]);

  if (state === 'asleep') return null;
  if (state === 'none') return <p className={styles.camera}>{t('noCamera')}</p>;
  return (
    <div className={styles.camera}>
      {state === 'open' ? (
        <>
          <p>{t('aim')}</p>
          <video ref={video} muted playsInline aria-label={t('aim')} />
          <Button type="button" tone="ghost" onClick={close}>
            {t('stop')}
          </Button>
        </>
      ) : (
        <Button type="button" tone="ink" onClick={() => setState('open')}>
          {t('camera')}
        </Button>
      )}
      <p role="alert">{said}</p>
    </div>
  );
}

const stop = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop());

/** Nothing where there is no camera to be had; true where it was allowed before. */
async function mayUseCamera(): Promise<boolean | undefined> {
  // Not every browser has it, and where the connection is not safe it is not there either.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return undefined;
  const state = await navigator.permissions.query({ name: 'camera' as PermissionName }).then(
    (permission) => permission.state,
    () => 'prompt', // a browser that does not tell
  );
  return state === 'denied' ? undefined : state === 'granted';
}
