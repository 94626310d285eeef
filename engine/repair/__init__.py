"""Which figures are wrong: from relations that do not hold to the smallest changes that make all of them true."""
