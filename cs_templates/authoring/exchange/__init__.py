"""Exchange with translators: a locale's texts as PO, CSV or a spreadsheet, and back into the corpus's files.

    units ──po, csv, xlsx──▶ a translator ──po, csv, xlsx──▶ came ──judging──▶ proving (lint) ──▶ writing

A translator never sees a tag: `tokens` gives each a name in braces, and takes back no text that has lost one.
"""
