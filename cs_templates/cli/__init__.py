"""The command line: the plain parser and Typer, the commands, the screen."""
