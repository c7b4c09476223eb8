"""YAML files as located nodes: what stands where, and what may not stand there."""
