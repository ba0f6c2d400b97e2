/** The pseudonyms that residents bear: friendly animals, none of which is an insult in French, English or Arabic. */
export const animals = [
  'alpaca', 'ant', 'bear', 'beaver', 'bee', 'butterfly', 'cat', 'cheetah', 'deer', 'dolphin', 'dove', 'dragonfly',
  'duck', 'falcon', 'fennec', 'firefly', 'flamingo', 'fox', 'frog', 'giraffe', 'hedgehog', 'hoopoe', 'horse', 'hummingbird',
  'ibex', 'kangaroo', 'koala', 'ladybird', 'lion', 'lynx', 'octopus', 'orca', 'panda', 'peacock', 'penguin', 'rabbit',
  'robin', 'seagull', 'seahorse', 'sparrow', 'squirrel', 'stork', 'swallow', 'swan', 'tiger', 'toucan', 'turtle', 'wolf',
] as const
export type Animal = (typeof animals)[number]
