"""Textual made swift: what any app may use in place of Textual's own, looking and acting the same."""
