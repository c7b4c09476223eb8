"""Variables, filters and the language of templates."""
