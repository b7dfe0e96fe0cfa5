import { text } from '@/ui/form-state';
import type { AnswerInput } from './proposals.types';

/** What the firm answers, as the form says it. */
export function readAnswer(form: FormData): AnswerInput {
  const words = text(form, 'words');
  const answer = text(form, 'answer') as AnswerInput['answer'];
  if (answer === 'not_now') return { answer, words };
  if (answer !== 'invite') return { answer: 'taken', words: words || null };
  const [day, time, where] = [text(form, 'day'), text(form, 'time'), text(form, 'where')];
  return { answer, day, time, where, words: words || null };
}
