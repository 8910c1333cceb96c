/* Line breaks in a header end it, other control characters and changes of direction deceive a reader. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

export function oneLine(text: string): string {
  return text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim();
}

/** A name for a file that is one everywhere: no folders, nothing hidden, nothing a shell or a mailer stumbles over. */
export function safeFileName(name: string): string {
  const safe = oneLine(name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  return safe === '' ? 'document' : [...safe].slice(-80).join('');
}
