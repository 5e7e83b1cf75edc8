import type { TFunction } from 'i18next';
import type { Area } from '../index.ts';

/** Gives the texts of one area; another is named before a colon, `common:numbers.one`. */
export type Say<Of extends Area> = TFunction<[Of, 'common']>;
