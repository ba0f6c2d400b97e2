import type { Lang } from '../../shared/kernel/text.ts'
import { volume } from './icon-set.ts'
import { defineIcons } from './icons.ts'

defineIcons({ volume })

const speech = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null)

const voiceOf = (lang: Lang): SpeechSynthesisVoice | undefined => {
  const voices =
    speech()
      ?.getVoices()
      .filter((voice) => voice.lang.toLowerCase().startsWith(lang)) ?? []
  return voices.find((voice) => voice.localService) ?? voices[0]
}

/** Whether this device can read this language aloud; devices learn their voices late: `voiceschanged` tells. */
const canSpeak = (lang: Lang): boolean => voiceOf(lang) !== undefined

/** Reads `text` aloud, instead of what was being read; a little slower than speech. Resolves when done or stopped. */
function speak(text: string, lang: Lang): Promise<void> {
  const synthesis = speech()
  const voice = voiceOf(lang)
  if (!synthesis || !voice) return Promise.resolve()
  synthesis.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.voice = voice
  words.lang = voice.lang
  words.rate = 0.9
  return new Promise((resolve) => {
    words.onend = () => resolve()
    words.onerror = () => resolve()
    synthesis.speak(words)
  })
}

const stopSpeaking = (): void => speech()?.cancel()

/**
 * `<g-listen text voice label>`: the "Écouter" button, a paper pill that reads `text`; pressed again it stops. Nothing is
 * shown on a device that has no voice for the language `voice`.
 */
export class Listen extends HTMLElement {
  static observedAttributes = ['text', 'voice', 'label']
  private reading = false
  private readonly show = (): void => this.render()

  connectedCallback(): void {
    speech()?.addEventListener('voiceschanged', this.show)
    this.render()
  }

  disconnectedCallback(): void {
    speech()?.removeEventListener('voiceschanged', this.show)
    this.hush()
  }

  attributeChangedCallback(name: string): void {
    if (name === 'text') this.hush()
    if (this.isConnected) this.render()
  }

  private render(): void {
    if (!this.firstChild) {
      this.innerHTML =
        '<button type="button" class="secondary pill"><g-icon name="volume"></g-icon><span></span></button>'
      this.firstElementChild?.addEventListener('click', () => void this.press())
    }
    this.hidden = !canSpeak(this.getAttribute('voice') as Lang)
    this.firstElementChild?.setAttribute('aria-pressed', String(this.reading))
    const words = this.querySelector('span')
    if (words) words.textContent = this.getAttribute('label')
  }

  private hush(): void {
    if (this.reading) stopSpeaking()
    this.reading = false
  }

  private async press(): Promise<void> {
    if (this.reading) this.hush()
    else {
      this.reading = true
      this.render()
      await speak(this.getAttribute('text') ?? '', this.getAttribute('voice') as Lang)
      this.reading = false
    }
    if (this.isConnected) this.render()
  }
}

customElements.define('g-listen', Listen)
