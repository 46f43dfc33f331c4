import { ArrowLeft, ArrowRight, Plus, X } from 'lucide-react';
import { VisuallyHidden } from 'radix-ui';
import { useRef, useState } from 'react';
import { stepWords } from '../../model/claims/index.ts';
import { useCommandHandler } from '../app/commands.ts';
import { Button, IconButton, SuggestField } from '../ui/index.ts';
import styles from './ChainFields.module.css';
import { isNameless, newStep, type StepDraft } from './draft.ts';

interface Props {
  chain: StepDraft[];
  /** Where the passage was read: offered as the last step until it is one. */
  site: string | null;
  /** The sites that the claim's other evidence is on. */
  sites: readonly string[];
  /** Stands at each step that lacks its name. */
  error: string | undefined;
  onChange: (chain: StepDraft[]) => void;
}

/** Who said it, through whom: one step after the other, first sayer first. Commands move the step that has the focus. */
export function ChainFields({ chain, site, sites, error, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState('');
  const names = chain.map((step) => step.name);
  const named = names.some((name) => name.trim().toLowerCase() === site?.trim().toLowerCase());

  /** Focuses the name of a step once it stands where it shall. */
  function focusStep(index: number) {
    requestAnimationFrame(() => {
      list.current?.querySelectorAll<HTMLElement>('input[role=combobox]')[index]?.focus();
    });
  }

  function change(index: number, fields: Partial<StepDraft>) {
    onChange(chain.map((step, at) => (at === index ? { ...step, ...fields } : step)));
  }

  function move(index: number, by: 1 | -1) {
    const step = chain[index];
    const to = index + by;
    if (!step || to < 0 || to >= chain.length) return;
    onChange(chain.toSpliced(index, 1).toSpliced(to, 0, step));
    setMoved(`${step.name || 'The step'} is now step ${to + 1} of ${chain.length}`);
    focusStep(to);
  }

  function remove(index: number) {
    onChange(chain.toSpliced(index, 1));
    focusStep(Math.max(0, index - 1));
  }

  function add(step: StepDraft) {
    const filled = chain.filter(({ name, detail }) => name.trim() !== '' || detail.trim() !== '');
    const kept = step.name === '' ? chain : filled;
    onChange([...kept, step]);
    focusStep(kept.length);
  }

  /** The step that has the focus; -1 for none. */
  function focused(): number {
    const steps = [...(list.current?.children ?? [])];
    return steps.findIndex((step) => step.contains(document.activeElement));
  }

  useCommandHandler('chain.earlier', () => move(focused(), -1), chain.length > 1);
  useCommandHandler('chain.later', () => move(focused(), 1), chain.length > 1);

  return (
    <div>
      <ol ref={list} className={styles.steps} aria-label="Who said it, through whom">
        {chain.map((step, index) => (
          <li key={step.key} className={styles.step}>
            <SuggestField
              label={stepWords(names, index, site === null ? sites : [...sites, site])}
              kinds={['source']}
              value={step.name}
              error={isNameless(step) ? error : null}
              onType={(name) => change(index, { name, kind: null })}
              onPick={({ title }) => change(index, { name: title, kind: null })}
            />
            <input
              type="text"
              className={styles.detail}
              aria-label={`How, step ${index + 1}`}
              placeholder={
                index === 0 ? 'How: unnamed, to the newspaper' : 'How: 11 Nov, in Japanese'
              }
              value={step.detail}
              onChange={(event) => change(index, { detail: event.target.value })}
            />
            {chain.length > 1 && (
              <span className={styles.tools}>
                <IconButton
                  small
                  icon={ArrowLeft}
                  label={`Move step ${index + 1} earlier`}
                  command="chain.earlier"
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  small
                  icon={ArrowRight}
                  label={`Move step ${index + 1} later`}
                  command="chain.later"
                  disabled={index === chain.length - 1}
                  onClick={() => move(index, 1)}
                />
                <IconButton
                  small
                  icon={X}
                  label={`Remove step ${index + 1}`}
                  onClick={() => remove(index)}
                />
              </span>
            )}
          </li>
        ))}
        {site !== null && !named && (
          <li className={styles.suggested}>
            Read in
            <button
              type="button"
              className={styles.accept}
              aria-label={`Add the step: read in ${site}`}
              onClick={() => add(newStep(site, '', 'site'))}
            >
              <Plus aria-hidden />
              <span>{site}</span>
            </button>
          </li>
        )}
        <li className={styles.add}>
          <Button small variant="quiet" icon={Plus} onClick={() => add(newStep())}>
            Add a step
          </Button>
        </li>
      </ol>
      <VisuallyHidden.Root asChild>
        <output>{moved}</output>
      </VisuallyHidden.Root>
    </div>
  );
}
