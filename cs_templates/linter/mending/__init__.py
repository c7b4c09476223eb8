"""Writing what a finding can mend into the files."""
