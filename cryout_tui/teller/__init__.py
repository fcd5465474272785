"""The whole of cryout as lines: what a route shows is told, and what is typed goes back to it."""
