// What goes over Direct Line, as far as the page looks at it.

import { type COLOURS, type WIDTHS } from '#privacy/drawing-pens';

export type Piece = { lang: string; dir: 'ltr' | 'rtl'; text: string };
export type Button = { id: string; label: Piece };
export type LineForm = { is: 'line'; cards: Button[]; ends: [Piece, Piece]; ownCards: number };
/** `about` names what a draft belongs to, `form` what can be drawn or arranged beside the buttons. */
export type Prompt = {
  choices: Button[];
  controls: Button[];
  takes: 'answer' | 'receipt' | 'choice';
  about: string;
  form: { is: 'drawing' } | LineForm | null;
};

/** Stands beside the text of each of the bot's activities. */
type SoundingsData = {
  turn: number;
  language: string | null;
  pieces: Piece[];
  prompt: Prompt | null;
  isOver: boolean;
};

export type WireActivity = {
  id: string;
  channelData?: { soundings?: SoundingsData; clientActivityID?: string };
};

export type ActivitySet = { activities: WireActivity[]; watermark: string };

export type Conversation = { conversationId: string; token: string; streamUrl: string };

export type Pen = { colour: keyof typeof COLOURS; width: keyof typeof WIDTHS };
/** Points are x, y, x, y, … in units of the canvas. */
export type Stroke = Pen & { points: number[] };

/** A drawing, or a line of cards from one end to the other. */
export type Shown =
  | { strokes: Stroke[]; caption?: string }
  | { placed: ({ card: string } | { own: string })[]; leftOut: string[]; caption?: string };

/** What the participant sends: words, a button of a turn, or what they drew or arranged. */
export type Outgoing =
  | { id: string; inReplyTo: number; text: string }
  | { id: string; choice: string; turn: number }
  | { id: string; shown: Shown; turn: number };

export function activityOf(outgoing: Outgoing): object {
  const channelData = { clientActivityID: outgoing.id };
  if ('text' in outgoing)
    return {
      type: 'message',
      text: outgoing.text,
      channelData: { ...channelData, inReplyTo: outgoing.inReplyTo },
    };
  const { turn } = outgoing;
  const value = 'choice' in outgoing ? { choice: outgoing.choice, turn } : { ...outgoing.shown, turn };
  return { type: 'message', value, channelData };
}
