/** An id of 128 random bits in 22 characters of base64url; works on a plain-HTTP hall network, where `randomUUID` does not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
