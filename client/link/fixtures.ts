/** For tests outside a browser: storage as pages have it. Its entries are its own keys. */
export class PageStorage {
  getItem(name: string): string | null {
    const kept = Object.getOwnPropertyDescriptor(this, name)?.value as unknown
    return typeof kept === 'string' ? kept : null
  }

  setItem(name: string, value: string): void {
    Object.assign(this, { [name]: value })
  }

  removeItem(name: string): void {
    Reflect.deleteProperty(this, name)
  }
}
