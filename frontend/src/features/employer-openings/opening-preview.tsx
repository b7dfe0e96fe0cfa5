'use client';

import { useEffect, useRef, useState } from 'react';
import { Card } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import styles from './opening-preview.module.css';

export interface PreviewWords {
  title: string;
  untitled: string;
  undescribed: string;
  minors: string;
  /** With `{day}`, `{hours}` and `{count}` still to be filled in. */
  from: string;
  hours: string;
  places: string;
}

interface Shown {
  kind: string;
  title: string;
  description: string;
  municipality: string;
  startsOn: string;
  hours: string;
  places: string;
  minors: boolean;
}

interface Props {
  id: string;
  employer: string;
  words: PreviewWords;
  kinds: Record<string, string>;
  municipalities: Record<string, string>;
  held: Record<string, string[]>;
}

/** How a young person will see it, kept up with every letter. Without JavaScript: as it was last saved. */
export function OpeningPreview(props: Props) {
  const { id, employer, words, kinds, municipalities } = props;
  const here = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(() => shownFrom((name) => props.held[name]?.[0] ?? ''));

  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    const look = () => {
      const typed = new FormData(form);
      setShown(shownFrom((name) => String(typed.get(name) ?? '')));
    };
    look();
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, []);

  const facts = [
    [employer, municipalities[shown.municipality]].filter(Boolean).join(', '),
    shown.startsOn && words.from.replace('{day}', shortDay(shown.startsOn)),
    shown.hours && words.hours.replace('{hours}', shown.hours),
    Number(shown.places) > 1 && words.places.replace('{count}', shown.places),
  ].filter(Boolean);
  return (
    <div ref={here} className={styles.preview}>
      <h2 className={styles.caption}>{words.title}</h2>
      <Card poster={id}>
        <Tags>
          {kinds[shown.kind] && <Tag tone="sun">{kinds[shown.kind]}</Tag>}
          {shown.minors && <Tag tone="mint">{words.minors}</Tag>}
        </Tags>
        <h3 className={styles.title}>{shown.title || words.untitled}</h3>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <p>{shown.description || words.undescribed}</p>
      </Card>
    </div>
  );
}

function shownFrom(read: (name: string) => string): Shown {
  return {
    kind: read('kind'),
    title: read('title'),
    description: read('description'),
    municipality: read('municipalityCode'),
    startsOn: read('startsOn'),
    hours: read('details.weeklyHours'),
    places: read('places'),
    minors: read('minorsWelcome') !== '',
  };
}

/** `2027-06-01` → `1.6.` */
function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date}.${month}.`;
}
