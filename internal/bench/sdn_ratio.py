"""Runs both readers in turns, three times each, and prints the best of each."""
import os
import subprocess
import sys
import tempfile
import time

program, document = sys.argv[1:]
commands = {
    "addresscheck": [program, "lists", "read", "us-ofac-sdn", document],
    "ElementTree": [sys.executable, os.path.join(os.path.dirname(__file__), "sdn.py"), document],
}
best = {}
for _ in range(3):
    for name, command in commands.items():
        with tempfile.TemporaryFile() as out:
            begin = time.time()
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            seconds, megabytes = time.time() - begin, usage.ru_maxrss / 1024
            out.seek(0)
            text = out.read()
        found = len(text.splitlines()) if name == "addresscheck" else int(text.split()[0])
        if status != 0 or found != 761:
            sys.exit(f"{name}: exit status {status}, {found} entries")
        old = best.get(name, (seconds, megabytes))
        best[name] = min(old[0], seconds), min(old[1], megabytes)
ours, theirs = best["addresscheck"], best["ElementTree"]
print(f"\n{'OFAC, 121 MB, 761 entries':28}{'seconds':>10}{'MB':>8}")
for name, (seconds, megabytes) in best.items():
    print(f"{name:28}{seconds:10.2f}{megabytes:8.0f}")
print(f"{'ratio':28}{theirs[0] / ours[0]:10.1f}{theirs[1] / ours[1]:8.1f}")
