"""Batches: a reply for every order of a source, and for each that has none the reason; nothing is lost.

`desk` answers orders, `way` those of one locale and marketplace; `run` takes them from first to last, `writers` write
a row for each, `resume` goes on with what was stopped. `render_batch` does the same for Arrow's record batches.
"""
