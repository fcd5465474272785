"""Pictures as rows of text: each kind drawn for a width and a height."""
