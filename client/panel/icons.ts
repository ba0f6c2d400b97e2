import {
  back, down, eye, eyeOff, hand, help, house, lightbulb, list, lock, logOut, mapPin, message, minus, monitor, pencil, play, plus, settings, star, stop, trash, undo, unlock, up, users, wifiOff, x,
} from '../ui/icon-set.ts'
import { defineIcons } from '../ui/icons.ts'

/** The icons that the panel shows. */
defineIcons({
  back, down, eye, eyeOff, hand, help, house, lightbulb, list, lock, logOut, mapPin, message, minus, monitor, pencil, play, plus, settings, star, stop, trash, undo, unlock, up, users, wifiOff, x,
})
