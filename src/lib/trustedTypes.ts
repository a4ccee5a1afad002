// Trusted Types: where the policy demands them, scripts and workers come from this origin or not at all.

interface PolicyFactory {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string }): unknown;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy("default", {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href);
    if (origin !== location.origin)
      throw new TypeError(`got a script from ${origin}, want one from ${location.origin}`);
    return url;
  },
});
