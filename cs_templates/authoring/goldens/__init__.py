"""Golden replies: what a corpus says, as somebody read and approved it, held against what it says today.

A file for each text of a channel, `<locale>/<stage>/<scenario>.<channel>.txt`, with every example under a heading of
its own. `replies` makes them, `store` keeps them, `compare` says what differs and `words` shows it.
"""
