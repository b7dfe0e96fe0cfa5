import type { OpeningInput } from '../openings/openings.schema.js';

/** One invented opening; what is left out comes from the firm (trade, municipality) or is not told. Days count from today. */
export interface SampleOpening {
  firm: string;
  kind: string;
  title: string;
  text: string;
  sector?: string;
  /** Four digits of ISCO-08. */
  occupation?: string;
  noExperience?: true;
  licences?: OpeningInput['licences'];
  pay?: string;
  hours?: number;
  day?: [from: string, to: string];
  learn?: string;
  supervisor?: string;
  skills?: string;
  hazards?: string;
  school?: string;
  extract?: true;
  country?: string;
  minors?: true;
  places?: number;
  starts?: number;
  ends?: number;
  closes?: number;
  languages?: string[];
  /** Staff found it at the firm and it is not public. */
  hidden?: true;
  /** Where it stands; published when left out. */
  state?: 'draft' | 'waiting' | 'paused' | 'closed' | 'filled';
}
