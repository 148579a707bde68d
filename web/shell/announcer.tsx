import { signal } from "@preact/signals";

const message = signal("");

/** Says something to a screen reader, once what it says now is finished. */
export function announce(text: string): void {
  message.value = text;
}

export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {message.value}
    </div>
  );
}
