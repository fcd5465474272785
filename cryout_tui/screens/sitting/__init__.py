"""The steps of a sitting, one screen a file."""
