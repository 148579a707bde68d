import type { ComponentChildren } from "preact";

function Icon({ children, size = 18 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="m12.7 12.7 4.6 4.6" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M4 10h12" />
  </Icon>
);

export const FitIcon = () => (
  <Icon>
    <path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13" />
  </Icon>
);

export const FilterIcon = () => (
  <Icon>
    <path d="M3 5.5h14M5.8 10h8.4M8.4 14.5h3.2" />
  </Icon>
);

export const ListIcon = () => (
  <Icon>
    <path d="M7.5 5h9.5M7.5 10h9.5M7.5 15h9.5" />
    <circle cx="3.8" cy="5" r=".6" />
    <circle cx="3.8" cy="10" r=".6" />
    <circle cx="3.8" cy="15" r=".6" />
  </Icon>
);

export const DownloadIcon = () => (
  <Icon>
    <path d="M10 3.5v9M6.5 9.2 10 12.7l3.5-3.5M4 16.5h12" />
  </Icon>
);

export const ArrowIcon = () => (
  <Icon size={16}>
    <path d="M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5" />
  </Icon>
);

export const BackArrowIcon = () => (
  <Icon size={16}>
    <path d="M16.5 10h-13M8 5.5 3.5 10 8 14.5" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon size={14}>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
);

export const TreeIcon = () => (
  <Icon size={13}>
    <path d="M10 5.5v4M4 14.5v-2a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v2" />
    <circle cx="10" cy="3.6" r="1.9" fill="currentColor" />
    <circle cx="4" cy="16.4" r="1.9" fill="currentColor" />
    <circle cx="16" cy="16.4" r="1.9" fill="currentColor" />
  </Icon>
);

export const SunIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.4" />
    <path d="M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1" />
  </Icon>
);

export const MoonIcon = () => (
  <Icon>
    <path d="M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3Z" />
  </Icon>
);

export const SystemIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M10 3.5a6.5 6.5 0 0 0 0 13Z" fill="currentColor" />
  </Icon>
);

/** An opening quotation mark whose two drops are two nodes of a graph. */
export function Mark() {
  return (
    <svg class="mark" width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round">
        <path d="M6.6 17.8C6.4 12.6 8.6 8.9 12.6 7" />
        <path d="M18.6 17.8C18.4 12.6 20.6 8.9 24.6 7" />
        <path d="M14.4 20.4h4.2" />
      </g>
      <circle cx="10.4" cy="20.4" r="4.6" fill="currentColor" />
      <circle cx="22.4" cy="20.4" r="4.6" fill="currentColor" />
    </svg>
  );
}
