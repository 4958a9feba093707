import js from "@eslint/js";

/** Names that a browser or node gives; the page's own are known to the type checker. */
const browser = ["document", "location", "history", "window", "globalThis"];

export default [
  js.configs.recommended,
  {
    files: ["**/templates/page/*.js"],
    languageOptions: { sourceType: "script" },
    rules: {
      // The files of the page share one scope: which names there are is for the type checker to say.
      "no-undef": "off",
      "no-unused-vars": ["error", { vars: "local" }],
      "no-implicit-globals": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-properties": ["error",
        { property: "innerHTML", message: "texts are put in as texts" },
        { property: "outerHTML", message: "texts are put in as texts" },
        { property: "insertAdjacentHTML", message: "texts are put in as texts" },
        { object: "document", property: "write", message: "texts are put in as texts" },
      ],
      "prefer-const": "error",
      eqeqeq: "error",
      "max-lines": ["error", 300],
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "performance", "setTimeout", "fetch", "Buffer", ...browser,
          "getComputedStyle", "navigator", "innerWidth", "innerHeight", "scrollY", "scrollTo", "CSS", "requestAnimationFrame"].map((name) => [name, "readonly"]),
      ),
    },
  },
];
