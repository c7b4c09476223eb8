"""How fast the tool is: one command makes the table of the README, and a short form of it guards the budgets."""
