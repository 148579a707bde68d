import type { Block } from "../document.ts";
import { sliceSpan } from "../span.ts";

/** Lines that pages print around reports. Each is matched against a whole block, never inside one. */
const FURNITURE: readonly RegExp[] = [
  /^(?:skip|jump|go) (?:to|directly to)\b.{0,60}$/i,
  /^(?:back to|return to) (?:the )?(?:top|home|homepage|start)$/i,
  /^(?:menu|search|home|share|print|e-?mail|copy link|save|listen|sign in|sign up|log ?in|register|subscribe(?: now)?|donate|advertisement|sponsored|close|more|next|previous|comments?)$/i,
  /^share (?:this|on|by|via)\b.{0,60}$/i,
  /^(?:follow|find|join) us on\b.{0,60}$/i,
  /^(?:read (?:more|also|next|on)|see also|also read|related(?: articles| stories| topics| content)?|recommended(?: stories| for you)?|more on this(?: story| topic)?|most (?:read|popular|viewed)|you (?:may|might) also like|up next|don['’]t miss|trending)(?:\s*:.{0,160})?$/i,
  /^(?:sign up|subscribe) (?:for|to)\b.{0,120}$/i,
  /^(?:we use|this (?:site|website|page) uses) cookies\b.{0,300}$/i,
  /^(?:accept|reject|manage) (?:all )?cookies.{0,40}$/i,
  /^(?:terms (?:of use|and conditions|of service)|privacy(?: policy)?|cookie policy|contact(?: us)?|about us|imprint)$/i,
  /^(?:view|post|leave|add) (?:a |all |your )?comments?\b.{0,40}$/i,
  /^\d+ (?:comments?|shares?|likes?|views?|min(?:ute)?s? read)$/i,
  /^\d{1,2} min(?:ute)?s?(?: to)? read$/i,
];

/** What stands under a report: who else worked on it, whose it is. */
const SIGN_OFF: readonly RegExp[] = [
  /^\(?(?:additional |further )?(?:reporting|writing|editing|edited|compiled|translated|text) by\b.{0,300}$/i,
  /^(?:with|using) (?:material|information|reporting|files?|inputs?|agencies|additional reporting)\b.{0,200}$/i,
  /^.{0,120}\b(?:contributed to|assisted (?:with|in)) this (?:report|article|story)\.?$/i,
  /^(?:©|\(c\)|copyright\b).{0,200}$/i,
  /^all rights reserved\b.{0,120}$/i,
  /^this (?:article|story|report) (?:was|has been) (?:originally |first )?(?:published|updated|translated|amended)\b.{0,200}$/i,
];

/** Initials of the desk, then its agencies: `adi/rt (Reuters, AFP)`, `mk (dpa)`. */
const DESK_SIGNATURE = /^\p{Ll}{1,4}(?:[/,]\s?\p{Ll}{1,4})*\s*\((?:[^()]{2,80})\)\.?$/u;
const DESK_INITIALS = /^\p{Ll}{1,4}(?:\/\p{Ll}{1,4})+$/u;
const AGENCIES_ALONE =
  /^\((?:(?:AFP|AP|Reuters|dpa|EFE|ANSA|TASS|Interfax|AFPE|KNA|epd|UPI|PA)(?:[,/]\s*|\s+and\s+)?)+\)$/;

/** How many blocks from the end may be sign-off. */
const SIGN_OFF_BLOCKS = 8;

/** Marks as boilerplate what any page prints, wherever it stands, and menus before the report. */
export function markFurniture(text: string, blocks: readonly Block[]): readonly Block[] {
  const menu = menuLength(text, blocks);
  return blocks.map((block, index) => {
    const words = sliceSpan(text, block.span);
    const furniture =
      index < menu || !/[\p{L}\p{N}]/u.test(words) || FURNITURE.some((line) => line.test(words));
    return furniture ? { ...block, kind: "boilerplate" } : block;
  });
}

/** Marks the lines at the end that are about the making of the report. */
export function markSignOff(text: string, blocks: readonly Block[]): readonly Block[] {
  const marked = [...blocks];
  const first = Math.max(1, blocks.length - SIGN_OFF_BLOCKS);
  for (let index = blocks.length - 1; index >= first; index--) {
    const block = blocks[index];
    if (block !== undefined && block.kind !== "boilerplate") {
      const words = sliceSpan(text, block.span);
      const agencies = DESK_SIGNATURE.test(words) || DESK_INITIALS.test(words);
      if (!agencies && !AGENCIES_ALONE.test(words) && !SIGN_OFF.some((line) => line.test(words))) {
        break;
      }
      marked[index] = { ...block, kind: "boilerplate" };
    }
  }
  return marked;
}

/** How many blocks at the head are a menu: list items of a few words each, before anything else. */
function menuLength(text: string, blocks: readonly Block[]): number {
  const length = blocks.findIndex(({ kind }) => kind !== "item" && kind !== "boilerplate");
  const items = blocks.slice(0, Math.max(length, 0));
  const short = items.every(({ span }) => sliceSpan(text, span).split(/\s+/).length <= 8);
  return short ? items.length : 0;
}
