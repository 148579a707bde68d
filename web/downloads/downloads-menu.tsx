import { useEffect, useRef, useState } from "preact/hooks";
import { DownloadIcon } from "../shell/icons.tsx";
import { DOWNLOADS, type DownloadProfile, downloadPath, PROFILES } from "./formats.ts";

/** The whole graph in the RDF syntaxes, in a panel under its button. */
export function DownloadsMenu() {
  const [open, setOpen] = useState(false);
  const [profile, setProfile] = useState<DownloadProfile>("rdf12");
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    addEventListener("pointerdown", closeOutside);
    addEventListener("focusin", closeOutside);
    return () => {
      removeEventListener("pointerdown", closeOutside);
      removeEventListener("focusin", closeOutside);
    };
  }, [open]);

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside
    <div ref={root} class="downloads" onKeyDown={closeByKey}>
      <button
        ref={button}
        type="button"
        class="icon-button with-label"
        aria-expanded={open}
        aria-controls="downloads"
        onClick={() => setOpen(!open)}
      >
        <DownloadIcon />
        <span>Download</span>
      </button>
      <section id="downloads" class="popover" hidden={!open} aria-label="Download the graph">
        <fieldset class="profiles">
          <legend>How much of it</legend>
          {PROFILES.map(({ profile: value, label, use }) => (
            <label key={value} class="profile">
              <input
                type="radio"
                name="profile"
                checked={profile === value}
                onChange={() => setProfile(value)}
              />
              <span>
                {label}
                <small>{use}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <ul class="formats">
          {DOWNLOADS.map((format) => (
            <li key={format.extension}>
              {format.profiles.includes(profile) ? (
                <a href={downloadPath(format, profile)} download={`epigraph.${format.extension}`}>
                  <b>{format.name}</b>
                  <span>{format.use}</span>
                </a>
              ) : (
                <p class="format-missing">
                  <b>{format.name}</b>
                  <span>Cannot hold RDF 1.2; choose another above.</span>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
