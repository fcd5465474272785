"""The journal file: domain values go in and come out."""
