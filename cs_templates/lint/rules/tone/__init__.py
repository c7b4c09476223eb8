"""How a customer is spoken to."""

MODULES = ()
