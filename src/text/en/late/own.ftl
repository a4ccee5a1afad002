# What people bring.

own-title = Your own
own-lead = Train a model you have, on data you have, with any of the signals; let a language model write the critiques. Everything stays in this browser.
own-parts = Parts of your own
own-models = Models
own-data = Data
own-teachers = Teachers
own-train = Train
