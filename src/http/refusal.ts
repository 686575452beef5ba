// A request that is not served: why, in a word that is ours.

import { type RefusalReason } from '#turn/ports';

/** Carries no words of the request. `status` is an HTTP status. */
export class Refusal extends Error {
  readonly status: number;
  readonly reason: RefusalReason;

  constructor(status: number, reason: RefusalReason) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }
}
