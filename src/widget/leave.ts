// Leaving fast: nothing to be seen from the first moment, and nothing left behind.

/** @param close ends every request and forgets the conversation. Whatever fails, the page is left. */
export function leave(close: () => void): void {
  try {
    document.title = '';
    document.documentElement.textContent = '';
    close();
  } finally {
    location.replace('/leave');
  }
}
