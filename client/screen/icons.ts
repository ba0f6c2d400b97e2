import { globe, hand, maximize, serverOff, wifiOff } from '../ui/icon-set.ts'
import { defineIcons } from '../ui/icons.ts'

/** The icons that the projection shows by itself; activities bring theirs. */
defineIcons({ globe, hand, maximize, serverOff, wifiOff })
