import { translationRequest } from '../communication/translation-request';
import { publicNotice } from './public-notice';

/** Letters that are the same in every procedure that decides. */
export const noticeLetters = {
  'public-notice': publicNotice,
  'translation-request': translationRequest,
} as const;
