"""Runs a program in a terminal and types into it.

Reads JSON from standard input: "command", a list; and "steps", a list of pairs: a text to wait for,
and what to type then. Prints JSON: the exit code, and what the terminal showed.
"""

import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

request = json.load(sys.stdin)
process, terminal = pty.fork()
if process == 0:
    os.execvp(request["command"][0], request["command"])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))

shown = ""
deadline = time.time() + 60


def read():
    """Reads what the terminal shows next; false once the program has ended."""
    global shown
    if not select.select([terminal], [], [], 0.1)[0]:
        return True
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        return False
    shown += chunk.decode(errors="replace")
    return chunk != b""


seen = 0
for text, keys in request["steps"]:
    while text not in shown[seen:] and time.time() < deadline:
        if not read():
            break
    seen = len(shown)
    try:
        os.write(terminal, keys.encode())
    except OSError:
        break
while read() and time.time() < deadline:
    pass
_, status = os.waitpid(process, 0)
print(json.dumps({"code": os.waitstatus_to_exitcode(status), "shown": shown}))
