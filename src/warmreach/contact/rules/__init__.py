"""The tables, one file a country; domain data and not legal advice."""
