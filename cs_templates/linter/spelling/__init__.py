"""What a dictionary knows of the words of a text."""
