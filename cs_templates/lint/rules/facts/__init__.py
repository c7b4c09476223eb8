"""What a variable should say."""
