"""Which screen comes next within a flow; the app holds one route at a time."""
