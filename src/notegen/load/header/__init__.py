"""What a note says of its event: title, day, place, group and page."""
