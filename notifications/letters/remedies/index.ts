import { translationRequest } from '../communication/translation-request';
import { noticeCorrected } from './notice-corrected';
import { publicNotice } from './public-notice';

/** Letters that are the same in every procedure that decides. */
export const noticeLetters = {
  'notice-corrected': noticeCorrected,
  'public-notice': publicNotice,
  'translation-request': translationRequest,
} as const;
