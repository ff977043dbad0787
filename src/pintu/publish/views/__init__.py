"""What each kind of page shows, as records made from records; the templates only lay it out."""
