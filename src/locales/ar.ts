import { registerLocale } from '../core/localize.js';
import type { Messages } from '../core/messages.js';

/** Arabic. Not yet reviewed by a native speaker. */
export const ar: Messages = {
  byline: 'بقلم {authors}',
  aiAuthor: '{name}، صحفي بالذكاء الاصطناعي',
  moreAuthors: {
    one: 'شخص آخر',
    two: 'شخصان آخران',
    few: '{count} آخرون',
    many: '{count} آخر',
    other: '{count} آخرين',
  },
  aiBadge: 'ذ.ا',
  dateTime: '{date}، {time}',
  published: 'نُشر في {date}',
  updated: 'حُدّث {date}',
  readingTime: {
    zero: 'أقل من دقيقة قراءة',
    one: 'دقيقة قراءة واحدة',
    two: 'دقيقتا قراءة',
    few: '{minutes} دقائق قراءة',
    many: '{minutes} دقيقة قراءة',
    other: '{minutes} دقيقة قراءة',
  },
  correction: 'تصحيح',
  correctionOn: 'تصحيح، {date}',
  enlargePicture: 'تكبير الصورة',
  closePicture: 'إغلاق الصورة',
  pictureUnavailable: 'تعذّر تحميل الصورة.',
  pictureByAi: 'صورة من صنع الذكاء الاصطناعي',
  pictureEditedByAi: 'صورة معدّلة بالذكاء الاصطناعي',
  licence: 'الترخيص',
  licenceNamed: 'الترخيص: {name}',
  source: 'المصدر',
  sourceNamed: 'المصدر: {name}',
};

registerLocale('ar', ar);
