import type { LookWords } from './look.fr.ts'

export const words: LookWords = {
  title: 'الجدار · غوميت',
  everyones: 'جدار الجميع',
  list: 'عرض كقائمة',
  wall: 'عرض الجدار',
  nearer: 'تكبير',
  farther: 'تصغير',
  touch: 'المسوا فكرة لقراءتها.',
  cut: 'لا توجد شبكة. ترون الجدار كما كان.',
  returning: 'نعود إلى المرحلة…',
}
