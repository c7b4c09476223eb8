"""From located nodes to plain values, by declaration: one list of fields for each sort of file."""
