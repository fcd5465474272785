"""cryout: a private place for remembering, crying, reflecting and relaxing."""

__version__ = "0.1.0"
