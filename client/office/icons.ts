import {
  archive, arrowLeft, check, copy, download, down, globe, house, image, lightbulb, link, list, logOut, mapPin, minus, monitor, next, pencil, phone, play, plus, print, qrCode, settings, star, tablet, trash, undo, up, users, x,
} from '../ui/icon-set.ts'
import { defineIcons } from '../ui/icons.ts'

/** The icons that the office shows. */
defineIcons({
  archive, arrowLeft, check, copy, download, down, globe, house, image, lightbulb, link, list, logOut, mapPin, minus, monitor, next, pencil, phone, play, plus, print, qrCode, settings, star, tablet, trash, undo, up, users, x,
})
