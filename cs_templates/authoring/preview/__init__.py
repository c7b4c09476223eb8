"""Every reply of a scenario or a locale as customers would read it, beside its source: as data, and as one HTML page."""
