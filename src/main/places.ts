// The parts of the page that are about no one experiment: furnished when they are first gone to.

import type { Route } from "../ui/route";
import type { OwnParts } from "../ui/own/parts";
import type { PageActions, PageView } from "../ui/pageView";
import type { Calibration } from "./calibration";
import type { Gallery } from "./gallery";
import type { PageStorage } from "./storage";

export interface Places {
  /** Fetches and shows what the place of this address needs; nothing where it is another kind of place. */
  furnish(route: Route): Promise<void>;
  readonly actions: Pick<PageActions, "estimate" | "forget">;
}

interface Options {
  readonly storage: PageStorage;
  readonly calibration: Calibration;
  readonly patch: (part: Partial<PageView>) => void;
  /** Stops what runs, and keeps nothing open. */
  readonly close: () => Promise<void>;
  /** Goes to an experiment that is kept, and starts it if so wished. */
  readonly onOpen: (id: string, start: boolean) => void;
}

/** Whether a place of this kind is looked at with no experiment open. */
export const standsAlone = ({ page }: Route): boolean => ["lessons", "own", "about"].includes(page);

export function createPlaces({ storage, calibration, patch, close, onOpen }: Options): Places {
  let gallery: Gallery | undefined;
  let own: OwnParts | undefined;
  return {
    async furnish({ page }) {
      if (page === "lessons") {
        const { createGallery } = await import("./gallery");
        gallery ??= createGallery(storage, calibration, (shown) => patch({ gallery: shown }));
        await gallery.open();
      }
      if (page === "own") {
        const { createOwn } = await import("./own");
        patch({ own: (own ??= createOwn({ storage, onOpen })) });
      }
      if (page === "about") patch({ about: (await import("./about")).aboutView() });
    },
    actions: {
      estimate: (lesson) => gallery?.secondsOf(lesson) ?? null,
      async forget() {
        const { forgetEverything } = await import("./forget");
        await close();
        await forgetEverything((await storage.open()).database);
        // What is open in this tab speaks of data that is gone.
        addEventListener("hashchange", () => location.reload(), { once: true });
      },
    },
  };
}
