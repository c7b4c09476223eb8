"""The readers, one a format: rows or orders as plain mappings of text, each with the place where it stands.

`delimited` CSV and tab-separated text, `lines` JSON Lines, `document` JSON and YAML, `xlsx` spreadsheets, `sql`
databases. The first two read a row at a time, whatever the size of the file.
"""
