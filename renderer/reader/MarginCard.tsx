import { memo, useState, type Ref } from 'react';
import { Copy, Ellipsis, MoveVertical, Trash2, Unlink } from 'lucide-react';
import { newId } from '../../model/ids.ts';
import { highlightColors, type Highlight, type HighlightClaim } from '../../model/records/index.ts';
import { commandInfo } from '../app/commands.ts';
import { go } from '../app/place.ts';
import { useReadOnly } from '../app/session.ts';
import { openCompose } from '../claims/index.ts';
import { NoteEditor, NoteText } from '../notes/index.ts';
import {
  Button,
  IconButton,
  kindIcons,
  Menu,
  MenuChoices,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  StanceBadge,
  Tag,
} from '../ui/index.ts';
import colors from './colors.module.css';
import styles from './MarginCard.module.css';
import { TagField } from './TagField.tsx';
import type { CardActions, CardMode } from './use-marking.ts';
import { colorName, lastTouched } from './wording.ts';

interface Props {
  ref?: Ref<HTMLElement>;
  highlight: Highlight;
  /** Null while the card is closed. */
  mode: CardMode | null;
  actions: CardActions;
  /** Pixels from the top of what it is in. */
  top: number;
  /** From the left, where it stands over the text because the margin is hidden. */
  left?: number;
}

/** A highlight's annotation, claims and tags, beside its passage. */
export const MarginCard = memo(function MarginCard({
  ref,
  highlight,
  mode,
  actions,
  top,
  left,
}: Props) {
  const { id, color, note, tags, claims } = highlight;
  const open = mode !== null;
  const name = note ? `Annotation on a ${color} highlight` : `${colorName(color)} highlight`;
  const classes = [styles.card, colors[color]];
  if (open) classes.push(styles.open);
  if (left !== undefined) classes.push(styles.over);
  if (highlight.start === null) classes.push(styles.orphan);

  return (
    <article
      ref={ref}
      className={classes.join(' ')}
      style={{ top, left }}
      aria-label={open ? `${name}, open` : name}
      data-card={id}
    >
      {!open && (
        <button
          type="button"
          className={styles.opener}
          aria-label={`Open: ${name}`}
          onClick={() => actions.show(id)}
        />
      )}
      <PlacementLine highlight={highlight} />
      {open ? (
        <Annotation highlight={highlight} mode={mode} onEmptyBlur={actions.stopWriting} />
      ) : (
        note && (
          <div className={styles.words}>
            <NoteText note={note} clamp={6} />
          </div>
        )
      )}
      {claims.map((claim) => (
        <ClaimLine key={claim.evidenceId} claim={claim} withStance={claims.length > 1} />
      ))}
      {mode === 'tag' ? (
        <TagField tags={tags} onSave={(changed) => void actions.retag(highlight, changed)} />
      ) : (
        <p className={styles.foot}>
          {claims.length === 1 && claims[0] && <StanceBadge stance={claims[0].stance} />}
          {tags.map((tag) => (
            <Tag key={tag} name={tag} />
          ))}
          <time dateTime={(note ?? highlight).updatedAt}>{lastTouched(note ?? highlight)}</time>
        </p>
      )}
      {mode === 'read' && <CardButtons highlight={highlight} actions={actions} />}
    </article>
  );
});

function PlacementLine({ highlight }: { highlight: Highlight }) {
  if (highlight.start === null) {
    return (
      <p className={styles.state}>
        <Unlink aria-hidden />
        Not in this revision: “{highlight.quote}”
      </p>
    );
  }
  if (highlight.state === 'anchored') return null;
  return (
    <p className={styles.state}>
      <MoveVertical aria-hidden />
      {colorName(highlight.color)}, {highlight.state}: {Math.round(highlight.confidence * 100)} %
      match
    </p>
  );
}

/** The annotation in its editor; nothing where there is none and nobody wants to write one. */
function Annotation(props: { highlight: Highlight; mode: CardMode; onEmptyBlur: () => void }) {
  const { highlight, mode } = props;
  const [freshId] = useState(newId);
  if (!highlight.note && mode !== 'write') return null;
  return (
    <NoteEditor
      key={mode === 'write' ? 'write' : 'read'}
      noteId={highlight.note?.id ?? freshId}
      about={{ kind: 'highlight', id: highlight.id }}
      note={highlight.note}
      compact
      autoFocus={mode === 'write'}
      placeholder="Annotate the passage"
      onEmptyBlur={props.onEmptyBlur}
    />
  );
}

/** A claim that the highlight is evidence for. The stance of a single one stands in the card's foot. */
function ClaimLine({ claim, withStance }: { claim: HighlightClaim; withStance: boolean }) {
  const Icon = kindIcons[claim.kind];
  return (
    <div className={styles.claim}>
      <Icon aria-hidden />
      <button
        type="button"
        className={styles.what}
        onClick={() => go({ view: 'claims', id: claim.claimId })}
      >
        {claim.statement}
      </button>
      {withStance && <StanceBadge stance={claim.stance} />}
    </div>
  );
}

/** They act on this card's highlight; the commands of the same names prefer what is selected. */
function CardButtons({ highlight, actions }: Pick<Props, 'highlight' | 'actions'>) {
  const readOnly = useReadOnly();
  const { id, note } = highlight;
  return (
    <div className={styles.buttons}>
      <Button
        small
        data-command="highlight.annotate"
        disabled={readOnly}
        onClick={() => actions.show(id, 'write')}
      >
        {note ? 'Edit' : 'Annotate'}
      </Button>
      <Button
        small
        data-command="highlight.claim"
        disabled={readOnly}
        onClick={() => openCompose({ highlightId: id })}
      >
        New claim
      </Button>
      <Menu
        align="end"
        trigger={
          <IconButton
            className={styles.push}
            icon={Ellipsis}
            label="More for this highlight"
            small
          />
        }
      >
        {!readOnly && <ColorChoices highlight={highlight} actions={actions} />}
        <MenuItem
          icon={Copy}
          command="highlight.copy"
          onSelect={() => actions.copy(highlight.quote)}
        >
          {commandInfo('highlight.copy').title}
        </MenuItem>
        <MenuItem
          icon={Trash2}
          command="highlight.delete"
          disabled={readOnly}
          onSelect={() => void actions.remove(highlight)}
        >
          {commandInfo('highlight.delete').title}
        </MenuItem>
      </Menu>
    </div>
  );
}

function ColorChoices({ highlight, actions }: Pick<Props, 'highlight' | 'actions'>) {
  return (
    <>
      <MenuLabel>Colour</MenuLabel>
      <MenuChoices
        label="Colour"
        value={highlight.color}
        choices={highlightColors.map((value) => ({ value, label: colorName(value) }))}
        onChoose={(chosen) => actions.recolor(highlight, chosen)}
      />
      <MenuSeparator />
    </>
  );
}
