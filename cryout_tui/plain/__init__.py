"""Flows as plain lines, one question at a time: for screen readers, slow links and terminals that draw nothing."""
