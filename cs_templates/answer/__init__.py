"""Below the wall: everything an answer needs, from the book to the finished reply."""
