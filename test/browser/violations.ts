// What axe-core finds wrong on the screen as it is.

import { readFileSync } from 'node:fs';
import { type Phone } from './phone';

export async function violations({ page }: Phone): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const axe = (globalThis as never as { axe: { run: () => Promise<{ violations: { id: string }[] }> } })
      .axe;
    return (await axe.run()).violations.map(({ id }) => id);
  });
}
