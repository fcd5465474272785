"""`python -m cryout_tui` does what `cryout` does."""

from cryout_tui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
