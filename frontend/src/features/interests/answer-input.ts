import type { components } from '@/api/schema';
import { text } from '@/ui/form-state';
import { notNowReasons } from './interest-words';

type AnswerInput = components['schemas']['InterestAnswerInput'];

/** What stands in the form of this answer, as the API is told it. */
export function answerInput(answer: AnswerInput['answer'], form: FormData): AnswerInput {
  const words = text(form, 'words') || null;
  switch (answer) {
    case 'yes':
      return {
        answer,
        words,
        meetOn: text(form, 'meetOn') || null,
        meetAt: text(form, 'meetAt') || null,
        meetPlace: text(form, 'meetPlace') || null,
      };
    case 'not_now': {
      const said = form.getAll('reasons');
      return { answer, words, reasons: notNowReasons.filter((reason) => said.includes(reason)) };
    }
    case 'taken':
      return { answer, words };
  }
}
