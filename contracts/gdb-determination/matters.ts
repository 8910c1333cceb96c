import type { Matter } from '../remedies/state';

const prefix = 'merkzeichen-';

export const matterOfMark = (mark: string): Matter => `${prefix}${mark}`;

export const isMark = (matter: Matter): boolean => matter.startsWith(prefix);

export const markOf = (matter: Matter): string => matter.slice(prefix.length);
