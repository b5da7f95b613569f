"""What all values share: instants and zones, the bases of records and of results."""

__all__: list[str] = []
