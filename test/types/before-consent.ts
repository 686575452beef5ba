// A step before consent has no effect that keeps anything.

import { type EffectBefore, type Keep } from '#engine/effect';
import { type BeforeConsent } from '#engine/session';

declare const keep: Keep;
declare const session: BeforeConsent;

// @ts-expect-error keeping is no effect of a step before consent
export const effect: EffectBefore = keep;

// @ts-expect-error before consent there is no participation to keep anything under
export const participation: string = session.participation;
