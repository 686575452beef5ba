// A drawing that has not been sent yet.

import { type Shown, type Stroke } from './wire';

export type DrawingDraft = {
  is: 'drawing';
  strokes: readonly Stroke[];
  /** What "Clear all" took away, until something else is drawn. */
  cleared: readonly Stroke[];
  caption: string;
};

export const EMPTY_DRAWING: DrawingDraft = { is: 'drawing', strokes: [], cleared: [], caption: '' };

export function undone(draft: DrawingDraft): DrawingDraft {
  const { strokes, cleared } = draft;
  return strokes.length > 0
    ? { ...draft, strokes: strokes.slice(0, -1), cleared: [] }
    : { ...draft, strokes: cleared, cleared: [] };
}

export function clearedOf(draft: DrawingDraft): DrawingDraft {
  return draft.strokes.length === 0 ? draft : { ...draft, strokes: [], cleared: draft.strokes };
}

export function drawingToSend({ strokes, caption }: DrawingDraft): Shown {
  return { strokes: [...strokes], ...(caption.trim() === '' ? {} : { caption }) };
}
