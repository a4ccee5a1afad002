// An experiment on what a person brought, while it is being set up.

import { signal } from "@preact/signals";
import { isBrought } from "../../lib/brought";
import { OWN } from "../../lessons/parts/own";
import * as tasks from "../../tasks";
import type { PublishedModel } from "../../model/published/readPublished";
import type { Dataset, OwnModel } from "../../types";
import type { Part } from "../../ui/own/parts";
import type { TrainActions, TrainView } from "../../ui/own/trainView";
import { addArm, controlViews, decodeControls, removeArm, setArm, signalViews } from "../arms";
import { createDraft, type Draft } from "../draft";
import { freeTitle } from "../keeping";
import type { OwnOptions } from ".";
import { bringData } from "./bringing";
import { lengthsOf, lookAt, planFor } from "./ownFacts";
import { beginHow, changeHow, refusalOf, startOf, template, viewHow, type How } from "./ownExperiment";
import { openShelf, type Shelf } from "./shelf";

/** A slider is turned through many values: the one where it stays is worked out. */
const STILL_MS = 150;

export function createTrain({ storage, onOpen }: OwnOptions): Part<TrainView, TrainActions> {
  let shelf: Shelf | undefined;
  let models: readonly OwnModel[] = [];
  let datasets: readonly Dataset[] = [];
  let looked: { readonly model: OwnModel; readonly facts: PublishedModel } | undefined;
  let how: How | undefined;
  let draft: Draft | undefined;
  const view = signal<TrainView>({
    ...{ models: null, sources: [], model: null, source: null, how: null, knobs: [] },
    ...{ lengths: null, plan: null, failure: null },
    ...{
      draft: [],
      draftError: null,
      baseline: "",
      signals: signalViews,
      teacher: null,
      decoding: controlViews(decodeControls),
    },
  });
  const patch = (part: Partial<TrainView>) => void (view.value = { ...view.value, ...part });

  // What takes a while says nothing once something newer was asked.
  let asked = 0;
  const attempt = (work: (isNewest: () => boolean) => Promise<void>) => {
    const ask = ++asked;
    patch({ failure: null });
    work(() => ask === asked).catch((error: unknown) => {
      if (ask === asked) patch({ failure: (error as Error).message, plan: null });
    });
  };

  /** Shows what is being set up, and works out what it would take. */
  function show(): void {
    if (!looked || !how) return;
    const { model, facts } = looked;
    const refusal = refusalOf(how, facts.config.context);
    patch({ how: viewHow(how, model, facts.config.context) });
    const { source } = view.value;
    if (!source || !draft) return;
    const start = startOf(model, how);
    draft.edit((experiment) => ({ ...experiment, start }));
    const { experiment, error } = draft;
    const { arms, baseline } = experiment;
    patch({ draft: arms, baseline, knobs: draft.knobs(), draftError: refusal ?? error });
    if ((refusal ?? error) !== null) return patch({ plan: null });
    attempt(async (isNewest) => {
      await new Promise((still) => setTimeout(still, STILL_MS));
      if (!isNewest()) return;
      patch({ lengths: lengthsOf(facts, experiment) });
      const plan = await planFor(facts, experiment);
      if (isNewest()) patch({ plan });
    });
  }

  /** Takes the source for the experiment: data is made known to this thread. */
  async function takeSource(id: string): Promise<void> {
    const found = datasets.find((one) => one.id === id);
    if (!looked || !how) return;
    if (isBrought(id)) {
      await bringData(shelf!, id, how.numbers);
    }
    draft = createDraft(template(startOf(looked.model, how), id, found ? found.critiques > 0 : true));
  }

  const edit: Draft["edit"] = (change) => {
    draft?.edit(change);
    show();
  };
  const actions: TrainActions = {
    open: () =>
      attempt(async () => {
        shelf = await openShelf(storage);
        [models, datasets] = await Promise.all([shelf.models(), shelf.datasets()]);
        patch({ models: models.map(({ id, title, parameters }) => ({ id, title, parameters })), sources: sources() });
        if (!models.some(({ id }) => id === view.value.model)) {
          looked = how = draft = undefined;
          patch({ model: null, source: null, how: null, plan: null, lengths: null });
        }
        if (!looked && models.length === 1) actions.setModel(models[0]!.id);
      }),
    setModel: (id) =>
      attempt(async (isNewest) => {
        const model = models.find((one) => one.id === id);
        if (!model || !shelf) return;
        patch({ model: id, how: null, plan: null, lengths: null });
        const facts = await lookAt(await shelf.source(id));
        if (!isNewest()) return;
        looked = { model, facts };
        how = beginHow(model, facts.config.context, "gpu" in navigator);
        const source = view.value.source ?? datasets[0]?.id ?? null;
        patch({ source });
        if (source) await takeSource(source);
        show();
      }),
    setSource: (id) =>
      attempt(async () => {
        patch({ source: id, lengths: null });
        await takeSource(id);
        show();
      }),
    setHow(part) {
      if (!how) return;
      how = changeHow(how, part);
      show();
    },
    setKnob(id, value) {
      draft?.turn(id, value);
      show();
    },
    addArm: (id) => edit((experiment) => addArm(experiment, draft!.original, id)),
    setArm: (id, part) => edit((experiment) => setArm(experiment, draft!.original, id, part)),
    removeArm: (id) => edit((experiment) => removeArm(experiment, id)),
    setBaseline: (baseline) => edit((experiment) => ({ ...experiment, baseline })),
    takeTeacher: () => Promise.resolve(false), // teachers of this page read its own alphabets only
    keptTeachers: () => Promise.resolve([]),
    start: (runs) =>
      attempt(async () => {
        if (!draft || !looked) return;
        const { experiment } = draft;
        const { store } = await storage.open();
        const id = await storage.idOf(experiment);
        const before = await store.loadExperiment(id);
        const source = view.value.sources.find((one) => one.id === experiment.task);
        const title = freeTitle(`${looked.model.title}, ${source?.title ?? ""}`, await store.loadExperiments());
        const record = { id, lesson: OWN, experiment, createdAt: new Date().toISOString() };
        await store.mergeExperiment({ ...record, deletedAt: undefined, ...(!before && { title }) });
        onOpen(id, runs);
      }),
  };

  const sources = () => [
    ...datasets.map(({ id, title, problems, critiques }) => ({
      ...{ id, title, isBrought: true },
      about: `${problems} questions, ${critiques} critiques`,
    })),
    ...Object.entries(tasks).map(([id, { title, notation }]) => ({ id, title, about: notation, isBrought: false })),
  ];
  return { view, actions };
}
