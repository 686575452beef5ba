// Where in an author's files something stands, as a problem names it.

import { type Dialog } from '../dialog';

/** @param path of what stands below the dialog, such as `worries.when`. */
export function placeInDialog({ id }: Pick<Dialog, 'id'>, ...path: string[]): string {
  return `dialogs/${id}.yaml: ${path.join('.') || 'questions'}`;
}

export function placeInConsultation({ id }: { readonly id: string }, ...path: string[]): string {
  return `dialogs/consultations/${id}.yaml: ${path.join('.')}`;
}
