// Where the one-file page's files come from: elements of the page that hold them, compressed and in base64.

import type * as site from "./assets";

export const fetchAsset: typeof site.fetchAsset = async (path) => {
  const text = document.querySelector(`script[data-file="${CSS.escape(path)}"]`)?.textContent;
  if (!text) return new Response(null, { status: 404, statusText: "Not in this file" });
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const type = path.endsWith(".json") ? "application/json" : "application/octet-stream";
  return new Response(body, { headers: { "content-type": type } });
};
