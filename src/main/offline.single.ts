// The one-file page is always offline: nothing to keep, and no newer version to look for.

import { signal } from "@preact/signals";

import type * as site from "./offline";

export const offline: typeof site.offline = signal("none");

export const openOffline: typeof site.openOffline = async () => {};
