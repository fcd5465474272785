"""What is shown and asked, as plain values: a route makes one, and a face tells it, full screen or as lines."""
