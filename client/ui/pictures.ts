/** The ten pictures of a picture code, by the digit that stands for them; words call them by the same names. */
export {
  Anchor as anchor,
  Bike as bike,
  Cake as cake,
  Fish as fish,
  Flower as flower,
  Gift as gift,
  Key as key,
  Sailboat as boat,
  TreePine as tree,
  Umbrella as umbrella,
} from 'lucide'

/** Digit 0 to 9 of a code, in order. */
export const pictureNames = [
  'anchor',
  'bike',
  'boat',
  'cake',
  'fish',
  'flower',
  'gift',
  'key',
  'tree',
  'umbrella',
] as const
export type PictureName = (typeof pictureNames)[number]
