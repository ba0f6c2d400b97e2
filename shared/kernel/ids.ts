import * as v from 'valibot'

/** A string that cannot be mistaken for another kind of id. */
export type Brand<Name extends string> = string & { readonly __brand: Name }

export type WorkshopId = Brand<'workshop'>
export type PhaseId = Brand<'phase'>
export type TableId = Brand<'table'>
export type PlaceId = Brand<'place'>
export type ParticipantId = Brand<'participant'>
export type SessionId = Brand<'session'>
export type ContributionId = Brand<'contribution'>
export type AskId = Brand<'ask'>
export type BallotId = Brand<'ballot'>
export type ChoiceId = Brand<'choice'>
export type MediaId = Brand<'media'>
export type WallId = Brand<'wall'>
export type CommandId = Brand<'command'>
export type BatchId = Brand<'batch'>
export type SheetId = Brand<'sheet'>
export type CardId = Brand<'card'>

/** Names that every object has: under an id of one of them something would be found where nobody put it. */
const notEverybodys = () => v.check<string, string>((text) => !(text in Object.prototype), 'an id')

/**
 * Schema of an id on the wire: 1 to 96 characters of A–Z a–z 0–9 _ -.
 * Ids that a device chooses carry at least 128 random bits (22 characters of base64url).
 */
export const id = <Id extends Brand<string>>() =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]{1,96}$/, 'an id'),
    notEverybodys(),
    v.transform((text) => text as Id),
  )

/** Schema of an id that others are built from (a wall's, an ask's): 1 to 22 of the same characters. */
export const shortId = <Id extends Brand<string>>() =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]{1,22}$/, 'a short id'),
    notEverybodys(),
    v.transform((text) => text as Id),
  )

/** Schema of an id that a device draws at random: exactly 22 characters of base64url, 128 bits. */
export const randomId = <Id extends Brand<string>>() =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]{22}$/, 'a random id'),
    v.transform((text) => text as Id),
  )

/** Reads a plain string as a branded id where our own code made that string. */
export const as = <Id extends Brand<string>>(text: string): Id => text as Id
