"""How a thing looks and which keys it takes."""
