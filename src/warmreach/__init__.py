"""Warm outreach as plain values: have we met, do they remember, may I call and when, what do I say, what comes next."""

__version__ = "0.1.0"
