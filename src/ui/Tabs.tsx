// The page's three tabs; arrows move between them.

export type TabId = "lab" | "examples" | "about";

const TABS: readonly { readonly id: TabId; readonly label: string }[] = [
  { id: "lab", label: "Lab" },
  { id: "examples", label: "Examples" },
  { id: "about", label: "About" },
];

export function Tabs({ tab, onSelect }: { tab: TabId; onSelect: (tab: TabId) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const edge = event.key === "Home" ? 0 : event.key === "End" ? TABS.length - 1 : null;
    if (step === 0 && edge === null) return;
    event.preventDefault();
    const index = TABS.findIndex(({ id }) => id === tab);
    const next = TABS[edge ?? (index + step + TABS.length) % TABS.length]!;
    onSelect(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Parts of the laboratory" onKeyDown={onKeyDown}>
      {TABS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={tab === id}
          {...(tab === id ? { "aria-controls": `panel-${id}` } : {})}
          tabIndex={tab === id ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
