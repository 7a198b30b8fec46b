"""What we know of Russian, Belarusian and English: words as data, and small functions over them."""
