"""A Textual app that is light on the wire: changed cells only, a driver that sleeps, long texts that stay quick."""
