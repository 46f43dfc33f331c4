import { Ellipsis, Trash2 } from 'lucide-react';
import { excerpt } from '../../model/excerpt.ts';
import { relationWords, shortDate } from '../../model/claims/index.ts';
import { relations, type Claim, type Link } from '../../model/records/index.ts';
import { call } from '../app/bridge.ts';
import { today } from '../app/dates.ts';
import { go } from '../app/place.ts';
import { putInTrash } from '../app/put-in-trash.ts';
import { useReadOnly } from '../app/session.ts';
import { toastFailure } from '../app/toasts.ts';
import {
  CommandButton,
  IconButton,
  Menu,
  MenuChoices,
  MenuItem,
  MenuSeparator,
  RelationBadge,
} from '../ui/index.ts';
import styles from './ClaimLinks.module.css';
import { EditableText } from './EditableText.tsx';
import { Section } from './Section.tsx';

/** The links of a claim, those that lead out and those that lead in, each in words as read from here. */
export function ClaimLinks({ claim }: { claim: Claim }) {
  const links = [
    ...claim.linksOut.map((link) => ({ link, end: 'from' as const })),
    ...claim.linksIn.map((link) => ({ link, end: 'to' as const })),
  ];
  return (
    <Section
      title="Links"
      count={links.length}
      action={<CommandButton command="claim.link" variant="normal" small label="Link a claim" />}
    >
      {links.length === 0 && <p className={styles.quiet}>Not linked to another claim yet.</p>}
      <ul>
        {links.map(({ link, end }) => (
          <LinkRow key={link.id} link={link} end={end} />
        ))}
      </ul>
    </Section>
  );
}

function LinkRow({ link, end }: { link: Link; end: 'from' | 'to' }) {
  const readOnly = useReadOnly();
  const other =
    end === 'from'
      ? { id: link.toId, statement: link.toStatement }
      : { id: link.fromId, statement: link.fromStatement };
  return (
    <li className={styles.row}>
      <RelationBadge relation={link.relation} end={end} />
      <a
        href="#claim"
        className={styles.target}
        dir="auto"
        onClick={(event) => {
          event.preventDefault();
          go({ view: 'claims', id: other.id });
        }}
      >
        {other.statement}
      </a>
      <time className={styles.when} dateTime={link.createdAt}>
        {shortDate(link.createdAt.slice(0, 10), today())}
      </time>
      {!readOnly && (
        <span className={styles.menu}>
          <LinkMenu link={link} end={end} name={other.statement} />
        </span>
      )}
      <div className={styles.reason}>
        <EditableText
          label="Reason"
          look="reason"
          placeholder="Give a reason"
          value={link.reason ?? ''}
          onSave={(reason) => call('links.update', { id: link.id, reason })}
        />
      </div>
    </li>
  );
}

function LinkMenu({ link, end, name }: { link: Link; end: 'from' | 'to'; name: string }) {
  return (
    <Menu
      align="end"
      trigger={<IconButton small icon={Ellipsis} label={`Change the link to: ${name}`} />}
    >
      <MenuChoices
        label="Relation"
        choices={relations.map((value) => ({ value, label: relationWords(value, end) }))}
        value={link.relation}
        onChoose={(relation) =>
          void call('links.update', { id: link.id, relation }).catch(toastFailure)
        }
      />
      <MenuSeparator />
      <MenuItem
        icon={Trash2}
        onSelect={() => void putInTrash('link', link.id, excerpt(`${link.relation} ${name}`, 60))}
      >
        Remove the link
      </MenuItem>
    </Menu>
  );
}
