import { publicNotice } from './public-notice';

/** Letters about a notice that are the same in every procedure. */
export const noticeLetters = {
  'public-notice': publicNotice,
} as const;
