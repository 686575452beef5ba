// What goes over Direct Line, as far as the page looks at it.

export type Piece = { lang: string; dir: 'ltr' | 'rtl'; text: string };
export type Button = { id: string; label: Piece };
/** `about` names what a draft belongs to. */
export type Prompt = {
  choices: Button[];
  controls: Button[];
  takes: 'answer' | 'receipt' | 'choice';
  about: string;
};

/** Stands beside the text of each of the bot's activities. */
export type SoundingsData = {
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

/** What the participant sends: words, or a button of a turn. */
export type Outgoing =
  { id: string; inReplyTo: number; text: string } | { id: string; choice: string; turn: number };

export function activityOf(outgoing: Outgoing): object {
  const channelData = { clientActivityID: outgoing.id };
  return 'choice' in outgoing
    ? { type: 'message', value: { choice: outgoing.choice, turn: outgoing.turn }, channelData }
    : {
        type: 'message',
        text: outgoing.text,
        channelData: { ...channelData, inReplyTo: outgoing.inReplyTo },
      };
}
