# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One table of ratios, each with what it is to be, and how to measure programs that take turns."""

import statistics
import subprocess


class Table:
    """Rows are printed as they come, so that a long run shows how far it is."""

    def __init__(self):
        self.misses = []

    def head(self, text):
        print(f"\n{text}", flush=True)

    def row(self, name, value, target, more=False, digits=2):
        """A miss is shown, and is no failure of a test: another machine has other misses."""
        met = value >= target if more else value <= target
        print(f"  {name:<58} {value:9.{digits}f}  {'≥' if more else '≤'} {target:<5g} {'pass' if met else 'MISS'}",
              flush=True)
        if not met:
            self.misses.append(name)

    def note(self, name, text):
        print(f"  {name:<58} {text}", flush=True)


class Turns:
    """Programs that take turns: each round runs each once, in an order that rotates, so that a
    busy machine slows all alike. The first round warms up and does not count."""

    def __init__(self, measure, commands, rounds):
        self.wall = {name: [] for name in commands}
        self.processor = {name: [] for name in commands}
        self.memory = dict.fromkeys(commands, 0.0)
        names = list(commands)
        for number in range(rounds + 1):
            for name in names[number % len(names):] + names[:number % len(names)]:
                wall, memory, processor = self.run(measure, commands[name])
                if number:
                    self.wall[name].append(wall)
                    self.processor[name].append(processor)
                    self.memory[name] = max(self.memory[name], memory)

    @staticmethod
    def run(measure, command):
        """Wall time in ms, peak memory of the largest process in MB, processor time in ms."""
        output = subprocess.run([measure, *command], capture_output=True, text=True, check=True).stdout
        return tuple(map(float, output.split()))

    def time(self, name):
        return statistics.median(self.wall[name])

    def ratio(self, one, other, times=None):
        """Of each round, because a neighbour may be busy for some of them only."""
        times = times or self.wall
        return statistics.median(x / y for x, y in zip(times[one], times[other]))
