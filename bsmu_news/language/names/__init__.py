"""Names of people and places: their case forms, and whether two spellings can be of one name in two scripts."""
