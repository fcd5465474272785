"""What stands between Textual and the terminal: input, output, signals, the process."""
