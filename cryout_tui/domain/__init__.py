"""What the product is, as plain values and rules. Standard library only; time comes in as an argument."""
