// Trusted Types: where the policy demands them, scripts and workers come from this origin or not at all.

interface PolicyFactory {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string }): unknown;
}

const { trustedTypes, origin: own } = globalThis as { trustedTypes?: PolicyFactory; origin?: string };
trustedTypes?.createPolicy("default", {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href); // "null" of a file, and of what it holds
    if (origin !== own) throw new TypeError(`got a script from ${origin}, want one from ${own}`);
    return url;
  },
});
