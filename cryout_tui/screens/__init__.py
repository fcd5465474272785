"""Screens draw a value and say what was answered."""
