// Where facts go.

import { createLogger, format, transports } from 'winston';
import { type Fact, type Log } from '#turn/ports';

const LEVELS: Partial<Record<Fact['fact'], 'debug' | 'warn' | 'error'>> = {
  // When one person consented or deleted is nobody's business, in a small consultation least of all.
  'turn-done': 'debug',
  'consent-given': 'debug',
  erased: 'debug',
  'session-unreadable': 'warn',
  'store-failed': 'error',
  'request-failed': 'error',
};

/** One JSON line a fact, on standard error. It takes facts and nothing else: there is no way in for a sentence. */
export function createLog(level: 'info' | 'debug'): Log {
  const logger = createLogger({
    level,
    format: format.combine(format.timestamp(), format.json()),
    transports: [new transports.Console({ stderrLevels: ['error', 'warn', 'info', 'debug'] })],
  });
  return ({ fact, ...rest }) => void logger.log({ level: LEVELS[fact] ?? 'info', message: fact, ...rest });
}
