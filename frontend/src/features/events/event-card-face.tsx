'use client';

import { Card, CardLink, CardRow } from '@/ui/card';
import { Tag, Tags, type TagText } from '@/ui/tag';
import styles from './event-card.module.css';
import { Stressed } from './stressed';

interface Props {
  id: string;
  href: string;
  when: string;
  where: string;
  title: string;
  tags: TagText[];
  /** In pieces; every other one is stressed. */
  free: string[];
  look: string;
}

/** Its poster, when, where, what, and how many quarters are free. */
export function EventCardFace({ id, href, when, where, title, tags, free, look }: Props) {
  return (
    <Card as="li" poster={id}>
      <CardRow strong>
        <span>{when}</span>
        <span className={styles.where}>{where}</span>
      </CardRow>
      <h3 className={styles.title}>
        <CardLink href={href}>{title}</CardLink>
      </h3>
      <Tags>
        {tags.map(({ text, ...looks }) => (
          <Tag key={text} {...looks}>
            {text}
          </Tag>
        ))}
      </Tags>
      <CardRow>
        <span>
          <Stressed pieces={free} />
        </span>
        <span className={styles.look} aria-hidden="true">
          {look}
        </span>
      </CardRow>
    </Card>
  );
}
