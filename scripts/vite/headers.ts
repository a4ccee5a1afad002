// Vite's servers send the headers of the built site, and the built pages carry the policy in a <meta> as well.

import type { ServerResponse } from "node:http";

import type { Plugin } from "vite";

import { COMMON_HEADERS, developmentPolicy, headersOf, kindOf, policyOf } from "../../service/headers.ts";

const send = (response: ServerResponse, headers: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
};

export const headers = (): Plugin => ({
  name: "headers",
  configureServer({ middlewares }) {
    const sent = { ...COMMON_HEADERS, "Content-Security-Policy": developmentPolicy() };
    middlewares.use((_, response, next) => {
      send(response, sent);
      next();
    });
  },
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const path = (request.url ?? "").slice(1);
      // As in `_headers`: a policy would keep the service worker from the hosts that a person went online to.
      send(response, /^service\.js\b/.test(path) ? COMMON_HEADERS : headersOf(kindOf(path)));
      next();
    });
  },
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle, path }) {
      if (!bundle) return html;
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(kindOf(path.slice(1)))}" />`;
      return html.replace(/<meta charset="utf-8" \/>/, `$&\n    ${meta}`);
    },
  },
});
