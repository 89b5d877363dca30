/** A field takes the direction of what is written in it, and while it is empty that of its page. */

export function followDirection(field: HTMLInputElement): void {
  if (field.value === '') field.removeAttribute('dir')
  else field.dir = 'auto'
}
