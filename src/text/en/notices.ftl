# What should be known and is not the ordinary: titles, texts, and the button that helps.

notice-dismiss = Dismiss

notice-device-lost = The graphics device is gone
notice-device-lost-text = { $why }. Everything up to the last checkpoint is saved.
notice-device-lost-action = Continue on the processor

notice-disk-full = The disk is full
notice-disk-full-text = { $why }. The run is stopped; what was saved before is whole. Free some space, then go on.
notice-disk-full-action = Go on

notice-newer = This data was written by a newer Errata
notice-newer-text = { $why }. Reload to get the newer page.
notice-newer-action = Reload

notice-store-lost = The browser’s storage went away
notice-store-lost-text = { $why }. Reload: what was saved before is still there, unless the browser’s data was cleared.
notice-store-lost-action = Reload

notice-import-refused = This file was not imported
notice-import-refused-text = { $why }. Nothing was changed.

notice-failed = Something went wrong while { $what }
notice-failed-text = { $why }. What was saved before is whole.
notice-failed-action = Try again

notice-no-storage = Nothing can be kept here
notice-no-storage-text = This browser gives the page no storage ({ $why }). The experiment runs, but closing the tab loses it.

notice-unfinished = A run is waiting
notice-unfinished-text = It was stopped with { $done } done, and goes on from its last checkpoint.
notice-unfinished-action = Resume

notice-other-tab = Another tab is training
notice-other-tab-text = Two tabs never train at once. Pause it there, or take over here: it goes on from its last checkpoint.
notice-other-tab-action = Take over

notice-taken-over = Another tab has taken over
notice-taken-over-text = This run goes on in the other tab. Everything up to the last checkpoint is shared.
notice-taken-over-action = Take it back

notice-recovered = The graphics device was lost and replaced
notice-recovered-text = The run went on from its last checkpoint on a new device. No result is affected.

notice-no-webgpu = WebGPU is not to be had here
notice-no-webgpu-text = { $why }. WebAssembly does the same work.
notice-no-webgpu-action = Use WebAssembly

notice-no-lesson = There is no such lesson
notice-no-lesson-text = The address asks for “{ $id }”.

notice-no-experiment = There is no such experiment here
notice-no-experiment-text = It was deleted, or it was made in another browser: what is stored stays in the browser that made it.

notice-unopened = This could not be opened
notice-unopened-text = { $why }. What was saved before is whole.

notice-imported =
    { $count ->
        [one] 1 example imported
       *[other] { $count } examples imported
    }
notice-imported-text = They replace the first seed’s synthetic examples. Run the experiment again to train from them.

notice-already-stored = Runs of this experiment are here already
notice-already-stored-text = { $why }. Nothing was changed.
notice-already-stored-action = Replace them

notice-new-version = A new version of this page is here
notice-new-version-text = It is used from the next visit on. Your runs and examples stay.
notice-new-version-action = Reload now
notice-training-elsewhere = A run is training
notice-training-elsewhere-text = The new version is used from the next visit on, when no tab of this page is open any more.
notice-busy-import = A run is training
notice-busy-import-text = Pause or stop it first, then import the file again. Nothing was changed.
