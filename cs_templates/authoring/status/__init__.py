"""How far every translation of a corpus is: the board, what to do next, the thresholds a team asks for."""
