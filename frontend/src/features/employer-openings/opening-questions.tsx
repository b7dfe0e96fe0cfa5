'use client';

import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useField } from '@/ui/action-form';
import { Checkbox, RadioCards, type Choice } from '@/ui/choices';
import { SelectField, TextArea, TextField, type Option } from '@/ui/fields';
import { SubmitButton } from '@/ui/submit-button';
import { typedValues } from '@/ui/form-state';
import { Fold } from '../work/fold';
import { LanguageChips } from './language-chips';
import { foremost, questions, rows, type Question } from './opening-fields';
import styles from './opening-form.module.css';

export interface Kind extends Choice {
  fields: Record<string, 'required' | 'optional'>;
}

interface Props {
  kinds: Kind[];
  words: Record<string, { label: string; hint?: string }>;
  options: Record<'sectors' | 'occupations' | 'municipalities' | 'languages' | 'licences', Option[]>;
  showQuestions: string;
  /** What the kind does not need, but people like to know. */
  showMore: string;
  held: Record<string, string[]>;
  /** What the law says about minors, shown when they are welcome. */
  minors: ReactNode;
}

/**
 * The questions of one opening. A choice of another kind shows its questions at once, and what was typed is kept;
 * without JavaScript a button under the kinds does the same by way of the server.
 */
export function OpeningQuestions(props: Props) {
  const { kinds, words, showQuestions, showMore, minors } = props;
  const answered = useField('kind').typed?.[0];
  const [chosen, setChosen] = useState<string>();
  const [held, setHeld] = useState(props.held);
  const kind = kinds.find(({ value }) => value === (chosen ?? answered ?? held.kind?.[0])) ?? kinds[0];

  function takeKind({ form, value }: HTMLInputElement) {
    if (form) setHeld((before) => ({ ...before, ...typedValues(new FormData(form)) }));
    setChosen(value);
  }

  function changeKind({ target }: SyntheticEvent) {
    if (target instanceof HTMLInputElement && target.name === 'kind') takeKind(target);
  }

  /** A kind that was tapped before the page woke brought no event: look once which one stands. */
  function noticeKind(here: HTMLElement | null) {
    const tapped = here?.querySelector<HTMLInputElement>('input[name="kind"]:checked');
    if (tapped && !tapped.defaultChecked) takeKind(tapped);
  }

  if (!kind) return null;
  const asked = questions.filter(({ field }) => kind.fields[field]);
  const first = asked.filter((one) => kind.fields[one.field] === 'required' || foremost.includes(one));
  const more = asked.filter((one) => !first.includes(one));
  const rowsOf = (some: Question[]) =>
    rows.map((row) => row.filter((one) => some.includes(one))).filter((row) => row.length > 0);
  const word = (name: string) => words[name] ?? { label: name };
  const render = (row: Question[]) => (
    <div key={row[0]?.name} className={styles.row}>
      {row.map((question) => (
        <Answer
          key={question.name}
          question={question}
          {...word(question.name)}
          required={kind.fields[question.field] === 'required'}
          held={held[question.name]}
          options={props.options}
        />
      ))}
    </div>
  );
  return (
    <div className={styles.questions} ref={noticeKind} onChange={changeKind}>
      <RadioCards name="kind" {...word('kind')} required value={kind.value} choices={kinds} />
      <noscript>
        <SubmitButton tone="ghost" name="deed" value="kind">
          {showQuestions}
        </SubmitButton>
      </noscript>
      <TextField name="title" {...word('title')} required value={held.title?.[0]} maxLength={120} />
      <TextArea name="description" {...word('description')} required value={held.description?.[0]} rows={3} />
      {rowsOf(first).map(render)}
      {more.length > 0 && (
        <Fold title={showMore} open={more.some(({ name }) => held[name]?.length)}>
          {rowsOf(more).map(render)}
        </Fold>
      )}
      {kind.fields.minorsWelcome && (
        <div className={styles.minors}>
          <Checkbox
            name="minorsWelcome"
            {...word('minorsWelcome')}
            checked={held.minorsWelcome !== undefined}
          />
          {minors}
        </div>
      )}
    </div>
  );
}

function Answer(props: {
  question: Question;
  label: string;
  hint?: string;
  required: boolean;
  held?: string[];
  options: Props['options'];
}) {
  const { question, held, options, ...field } = props;
  const common = { ...field, name: question.name, value: held?.[0] };
  switch (question.control) {
    case 'text':
      return <TextField {...common} />;
    case 'area':
      return <TextArea {...common} rows={2} />;
    case 'number':
      return <TextField {...common} type="number" inputMode="decimal" min={1} step={1} />;
    case 'date':
    case 'time':
      return <TextField {...common} type={question.control} />;
    case 'sector':
      return <SelectField {...common} options={options.sectors} />;
    case 'occupation':
      return <SelectField {...common} options={options.occupations} />;
    case 'municipality':
      return <SelectField {...common} options={options.municipalities} />;
    case 'languages':
      return <LanguageChips {...field} name={question.name} choices={options.languages} values={held} />;
    case 'licences':
      return <LanguageChips {...field} name={question.name} choices={options.licences} values={held} />;
    case 'yes':
      return <Checkbox {...field} name={question.name} checked={held !== undefined} />;
  }
}
