import type { ReactNode } from 'react';
import { Main, PageTitle } from '@/ui/page';
import { Poster } from '@/ui/poster-picture';
import styles from './sign-in-frame.module.css';

/** One question on the left, the brand's poster on the right (on top on a phone). */
export function SignInFrame(props: { title: string; lead?: string; children: ReactNode }) {
  return (
    <Main width="wide">
      <div className={styles.frame}>
        <div className={styles.question}>
          <PageTitle title={props.title} lead={props.lead} />
          {props.children}
        </div>
        <div className={styles.picture}>
          <Poster id="sign in to vartti" columns={6} rows={6} />
        </div>
      </div>
    </Main>
  );
}
