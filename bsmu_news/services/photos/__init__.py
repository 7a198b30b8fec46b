"""Pictures of articles: taken in, looked at, compared, and given their credits."""
