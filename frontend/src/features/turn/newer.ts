import type { MyTurn } from './turn.types';

type Moment = Pick<MyTurn, 'revision' | 'madeAt'>;

/** What was made earlier may arrive later: the room's revision tells, and where nothing was done between them, the time. */
export const newer = <View extends Moment>(shown: View, heard: View): View => {
  if (heard.revision !== shown.revision) return heard.revision > shown.revision ? heard : shown;
  return Date.parse(heard.madeAt) < Date.parse(shown.madeAt) ? shown : heard;
};
