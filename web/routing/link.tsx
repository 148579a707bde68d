import type { AnchorHTMLAttributes, ComponentChildren } from "preact";
import { navigate } from "./location.ts";
import { formatRoute, type Route } from "./route.ts";

interface LinkProps
  extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick" | "children" | "role"> {
  readonly to: Route;
  readonly children: ComponentChildren;
}

/** A real link: opens in place, and in a new tab when the reader asks the browser for one. */
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    navigate(to);
  };
  return (
    <a {...rest} href={formatRoute(to)} onClick={follow}>
      {children}
    </a>
  );
}
