#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py MEASURE JOBDESC FLOOR WARM KEYS TEMPLATE FONTS [ROUNDS]: the table of speed.

Every figure is a ratio of two programs that took turns in one run, so that a busy machine slows both.
Other programs that make a PDF of the same text join in where they are installed. Numbers to aim at
are in brackets; a miss is shown, and is no failure of a test."""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import make_inputs


def run_once(measure, command):
    """Wall time in ms, peak memory in MB, processor time in ms."""
    output = subprocess.run([measure, *command], capture_output=True, text=True, check=True).stdout
    return tuple(map(float, output.split()))


def take_turns(measure, commands, rounds):
    """Runs each command once a round, in an order that rotates; the first is what the rest is
    compared with."""
    times = {name: [] for name in commands}
    processor = {name: [] for name in commands}
    memory = dict.fromkeys(commands, 0.0)
    names = list(commands)
    for number in range(rounds + 1):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            elapsed, peak, busy = run_once(measure, commands[name])
            memory[name] = max(memory[name], peak)
            if number:
                times[name].append(elapsed)
                processor[name].append(busy)
    return times, processor, memory


def show(name, value, target, more=False):
    met = value >= target if more else value <= target
    print(f"  {name:<46} {value:8.2f}  [{'≥' if more else '≤'} {target:g}] {'' if met else 'missed'}".rstrip())


def find_peers(source, folder):
    html, out = Path(folder, "peer.html"), str(Path(folder, "peer.pdf"))
    if shutil.which("cmark"):
        html.write_text(subprocess.run(["cmark", str(source)], capture_output=True, text=True, check=True).stdout)
    peers = {
        "typst": (["typst", "compile", str(source.with_suffix(".typ")), out], 3),
        "groff": (["groff", "-ms", "-Tpdf", str(source)], 3),
        "weasyprint": (["weasyprint", str(html), out], 25),
        "chromium": (["chromium", "--headless", "--no-sandbox", f"--print-to-pdf={out}", str(html)], 25),
        "libreoffice": (["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(html)], 15),
    }
    return {n: p for n, p in peers.items() if shutil.which(p[0][0]) and (n != "typst" or Path(p[0][2]).exists())}


def compare_exports(measure, jobdesc, floor, fonts, folder, rounds):
    targets = {1: 1.5, 10: 1.2, 100: 1.2}
    for size, target in targets.items():
        text, document = Path(folder, f"{size}.md"), Path(folder, f"{size}.jobdesc")
        out = str(Path(folder, "out.pdf"))
        commands = {
            "floor": [floor, "--tagged", "--folder", fonts, str(text), out],
            "jobdesc": [jobdesc, "export", "--to", "pdf", "-o", out, str(document)],
            "plain floor": [floor, str(text), out],
        }
        peers = find_peers(text, folder) if size == 1 else {}
        commands.update({name: command for name, (command, _) in peers.items()})
        times, processor, memory = take_turns(measure, commands, rounds if size < 100 else max(3, rounds // 3))

        def ratio(a, b, figures=times):
            return statistics.median(x / y for x, y in zip(figures[a], figures[b]))

        print(f"PDF, whole process, {size}×: jobdesc {statistics.median(times['jobdesc']):.1f} ms")
        show("time, to the tagged floor", ratio("jobdesc", "floor"), target)
        show("processor time, to the tagged floor", ratio("jobdesc", "floor", processor), target)
        if size == 1:
            show("time, to the plain floor, system fontconfig", ratio("jobdesc", "plain floor"), 1)
        show("peak memory, to the tagged floor", memory["jobdesc"] / memory["floor"], 1.3)
        for name, (_, factor) in peers.items():
            show(f"times faster than {name}", ratio(name, "jobdesc"), factor, more=True)


def compare_warm(warm, fonts, folder, rounds):
    result = json.loads(subprocess.run(
        [warm, str(Path(folder, "1.jobdesc")), str(Path(folder, "1.md")), fonts, str(rounds)],
        capture_output=True, text=True, check=True).stdout)
    print(f"PDF, warm: {result['ours']:.0f} documents a second on one thread")
    show("documents a second, to the floor", result["ours"] / result["floor"], 0.85, more=True)
    show("two threads, to one", result["ours2"] / result["ours"], 1.75, more=True)


def compare_keys(keys, folder):
    for size, target in ((3, 4), (330, 8)):
        name = {3: 1, 330: 330}[size]
        result = json.loads(subprocess.run(
            [keys, str(Path(folder, f"{name}.jobdesc")), "600"], capture_output=True, text=True, check=True).stdout)
        print(f"A key in a document of {result['pages']} pages")
        show("layout and pieces of the page, ms, median", result["median"] / 1000, target / 2)
        show("layout and pieces of the page, ms, 99 of 100", result["p99"] / 1000, target)
        show("an item put in or taken out, ms, longest", result["list"] / 1000, 16)
        show("opening: first page, ms", result["first"] / 1000, 50)
        show("opening: longest slice, ms", result["slice"] / 1000, 16)


def main():
    measure, jobdesc, floor, warm, keys, template, fonts, *rest = sys.argv[1:]
    rounds = int(rest[0]) if rest else 9
    with tempfile.TemporaryDirectory() as folder:
        make_inputs.make(template, folder)
        compare_exports(measure, jobdesc, floor, fonts, folder, rounds)
        compare_warm(warm, fonts, folder, rounds)
        compare_keys(keys, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
