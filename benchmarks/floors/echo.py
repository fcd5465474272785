"""The floor of a line: writes each byte it reads, and nothing else, before anything else runs where that is allowed."""

import os
import tty
from contextlib import suppress

with suppress(OSError):
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
tty.setraw(0)
os.write(1, b"ready")
while data := os.read(0, 64):
    os.write(1, data)
