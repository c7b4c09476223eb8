"""The rules' pages as people read them, and the examples in them."""
