"""What a reply looks like when it is filled."""
