/** The keys that open the search, on keyboards of any script; the single one can be switched off, since speech and tremor may hit it. */

const key = 'marsad:slash-key'

interface Pressed extends Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'> {
  readonly target: EventTarget | null
}

export function opensSearch(event: Pressed): boolean {
  if (event.isComposing || event.altKey) return false
  if (event.ctrlKey || event.metaKey) return isKey(event, 'k', 'KeyK')
  return isKey(event, '/', 'Slash') && !isWriting(event.target) && isSlashOn()
}

/** The letter where the keyboard has it; on one of another script the key at its place. */
function isKey({ key: pressed, code }: Pressed, letter: string, place: string): boolean {
  return pressed.toLowerCase() === letter || (code === place && /^\P{Script=Latin}$/u.test(pressed) && !/^[\p{P}\p{S}]$/u.test(pressed))
}

function isWriting(target: EventTarget | null): boolean {
  return target !== null && target instanceof Element && target.closest('input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]') !== null
}

export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

export function switchSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // A browser that keeps nothing has the key on at the next page again.
  }
}
