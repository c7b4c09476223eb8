"""A locale's formats, one kind a module: each reads the locale's table and nothing else."""
