import {
  Ban,
  Brackets,
  CalendarClock,
  ChartColumn,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CirclePlus,
  CircleX,
  CornerLeftUp,
  EqualApproximately,
  EqualNot,
  Flag,
  Repeat2,
  Scale,
  type LucideIcon,
} from 'lucide-react';
import type { ClaimKind, ClaimStatus, Relation, Stance } from '../../model/records/index.ts';

export const kindIcons: Record<ClaimKind, LucideIcon> = {
  fact: CircleDot,
  figure: ChartColumn,
  assessment: Scale,
  forecast: CalendarClock,
  intention: Flag,
};

export const stanceIcons: Record<Stance, LucideIcon> = {
  supports: CirclePlus,
  contradicts: EqualNot,
  context: Brackets,
};

export const relationIcons: Record<Relation, LucideIcon> = {
  supports: CirclePlus,
  contradicts: EqualNot,
  qualifies: EqualApproximately,
  repeats: Repeat2,
  'depends on': CornerLeftUp,
};

export const statusIcons: Record<ClaimStatus, LucideIcon> = {
  open: Circle,
  corroborated: CircleCheck,
  disputed: CircleAlert,
  refuted: Ban,
  'came true': CircleCheckBig,
  'did not': CircleX,
  void: CircleDashed,
};
