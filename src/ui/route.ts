// Where in the page one is, as the fragment of its address: `#/lesson/whatCritiqueTeaches`.

export type Route =
  /** A lesson's experiment, or one of one's own by its id. */
  | { readonly page: "lesson" | "experiment"; readonly id: string }
  /** An experiment that a link carries. */
  | { readonly page: "link"; readonly payload: string }
  /** `new`: what is being built; `compare/ID,ID`: some beside each other; absent: all that is kept. */
  | { readonly page: "workbench"; readonly part?: string }
  /** What a person brings; `models`, `data`, `teachers`: one part of it. */
  | { readonly page: "own"; readonly part?: string }
  | { readonly page: "home" | "lessons" | "examples" | "about" };

const PLAIN = ["lessons", "examples", "about"] as const;

/** The route of an address. What is not understood is home. */
export function readRoute({ hash, search }: { readonly hash: string; readonly search: string }): Route {
  const [, head = "", rest = ""] = /^#\/([^/]*)\/?(.*)$/s.exec(hash) ?? [];
  if (head === "x") return { page: "link", payload: rest };
  if ((head === "lesson" || head === "experiment") && rest) return { page: head, id: decode(rest) };
  if (head === "workbench" || head === "own") return { page: head, ...(rest && { part: rest }) };
  const page = PLAIN.find((one) => one === head);
  if (page) return { page };
  const asked = new URLSearchParams(search).get("lesson"); // addresses of the first versions
  return asked && hash === "" ? { page: "lesson", id: asked } : { page: "home" };
}

/** The fragment to link to. */
export function hrefOf(route: Route): string {
  if (route.page === "home") return "#/";
  if (route.page === "link") return `#/x/${route.payload}`;
  if ("part" in route && route.part) return `#/${route.page}/${route.part}`;
  return "id" in route ? `#/${route.page}/${encodeURIComponent(route.id)}` : `#/${route.page}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is no reason to fail: there is no such id
  }
}
