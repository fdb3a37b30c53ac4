#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py MEASURE JOBDESC FLOOR WARM KEYS TEMPLATE FONTS FORM PREVIEW ECHO APP [ROUNDS]: the table of speed.

Every figure is a ratio of two programs that took turns in one run, so that a busy machine slows both.
Other programs that make a PDF of the same text join in where they are installed."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import make_inputs
import peers
from table import Table, Turns

# Size of the document: most that jobdesc may take of the tagged floor, and part of the rounds.
SIZES = {1: (1.5, 1), 10: (1.2, 1), 100: (1.2, 3)}

WARM_TURNS = 5


def compare_exports(table, programs, folder, rounds):
    measure, jobdesc, floor, fonts, parts = programs
    for size, (target, part) in SIZES.items():
        text, document, out = (str(Path(folder, name)) for name in (f"{size}.md", f"{size}.jobdesc", "out.pdf"))
        commands = {
            "floor": [floor, "--tagged", "--folder", fonts, text, out],
            "jobdesc": [jobdesc, "export", "--to", "pdf", "-o", out, document],
            "plain": [floor, text, out],
        }
        found, absent = peers.find(parts, folder) if size == 1 else ({}, [])
        commands.update({name: command for name, (command, _) in found.items()})
        turns = Turns(measure, commands, max(3, rounds // part))

        table.head(f"PDF, whole process, {size}×: jobdesc {turns.time('jobdesc'):.1f} ms, {turns.memory['jobdesc']:.1f} MB; "
                   f"floors {turns.time('floor'):.1f} and {turns.time('plain'):.1f} ms, {turns.memory['floor']:.1f} MB")
        table.row("time, to the tagged floor with fonts of its own", turns.ratio("jobdesc", "floor"), target)
        table.row("processor time, to the same", turns.ratio("jobdesc", "floor", turns.processor), target)
        if size == 1:
            table.row("time, to the plain floor with the system's fonts", turns.ratio("jobdesc", "plain"), 1)
        table.row("peak memory, to the tagged floor", turns.memory["jobdesc"] / turns.memory["floor"], 1.3)
        for name, (_, factor) in found.items():
            table.row(f"times faster than {name} ({turns.time(name):.0f} ms)", turns.ratio(name, "jobdesc"), factor,
                      more=True)
        for name in absent:
            table.note(f"times faster than {name}", "not here")


def run_warm(warm, fonts, folder, seconds):
    return json.loads(subprocess.run(
        [warm, str(Path(folder, "1.jobdesc")), str(Path(folder, "1.md")), fonts, str(seconds)],
        capture_output=True, text=True, check=True).stdout)


def compare_warm(table, warm, fonts, folder):
    """Documents a second in one process; typst takes turns with the two of warm.c."""
    rates = {name: [] for name in ("ours", "floor", "ours2", "floor2", "typst")}
    for _ in range(WARM_TURNS):
        for name, rate in run_warm(warm, fonts, folder, 2).items():
            rates[name].append(rate)
        if peers.has_typst():
            rates["typst"].append(peers.typst_rate(folder, 1))

    def ratio(one, other):
        return statistics.median(x / y for x, y in zip(rates[one], rates[other]))

    table.head(f"PDF, warm, 1×: {statistics.median(rates['ours']):.0f} documents a second on one thread")
    table.row("documents a second, to the floor", ratio("ours", "floor"), 0.85, more=True)
    table.row("two threads, to one", ratio("ours2", "ours"), 1.75, more=True)
    table.note("two threads, to one, of the floor", f"{ratio('floor2', 'floor'):9.2f}")
    if rates["typst"]:
        table.row("documents a second, to typst", ratio("ours", "typst"), 1.6, more=True)
    else:
        table.note("documents a second, to typst", "not here")


def compare_keys(table, keys, folder):
    for name, target in ((1, 4), (330, 8)):
        result = json.loads(subprocess.run(
            [keys, str(Path(folder, f"{name}.jobdesc")), "600"], capture_output=True, text=True, check=True).stdout)
        table.head(f"A key in a document of {result['pages']} pages, in milliseconds")
        table.row("layout and pieces of the page, median", result["median"] / 1000, target / 2)
        table.row("layout and pieces of the page, 99 of 100", result["p99"] / 1000, target)
        table.row("an item put in or taken out, longest", result["list"] / 1000, 16)
        table.row("opening: first page", result["first"] / 1000, 50)
        table.row("opening: longest slice", result["slice"] / 1000, 16)


def run_window(*command):
    output = subprocess.run([str(Path(__file__).parents[1] / "with-display.sh"), *command], capture_output=True,
                            text=True, check=True, env={**os.environ, "GTK_A11Y": "none"}).stdout
    return json.loads(output[output.index("{"):])


def show_preview(table, preview, folder):
    for name, target in ((1, 4), (330, 8)):
        result = run_window(preview, str(Path(folder, f"{name}.jobdesc")), "300")
        table.head(f"The preview with {result['pages']} pages, in milliseconds of processor a turn of the main loop")
        table.row("a key, with its frame, median", result["median"] / 1000, target / 2)
        table.row("a key, with its frame, 99 of 100", result["p99"] / 1000, target)
        table.row("an item put in or taken out, longest turn", result["list"] / 1000, 16)
        table.row("opening: longest turn", result["turn"] / 1000, 16)
        table.note("opening: until all is set", f"{result['open'] / 1000:9.2f}")
        table.row("frames in two idle seconds", result["idle"], 0)


# A caret that blinks is another pixel too.
STEADY = """mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
printf '[Settings]\\ngtk-cursor-blink=false\\n' >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"
exec "$@" """


def show_echo(table, echo, app, folder):
    """The real program from outside: click on the second item of the list, and type."""
    steady = ("sh", "-c", STEADY, "sh", echo, "80", "0.55", "0.80", app)
    for name, target in ((1, 5), (100, 8)):
        result = run_window(*steady, str(Path(folder, f"{name}.jobdesc")))
        table.head(f"A key until it is seen, from outside, {name}×, in milliseconds ({result['seen']} of {result['keys']})")
        table.row("in the preview, median", result["median"] / 1000, target)
        table.row("in the preview, 99 of 100", result["p99"] / 1000, 18.7)
        table.note("in the form, median and 99 of 100", f"{result['form'] / 1000:9.2f} {result['form99'] / 1000:.2f}")
        table.row("keys that are seen in both within a millisecond, %", result["same"], 95, more=True)


def show_form(table, form):
    result = run_window(form, "300", "20")
    table.head("The form with a list of 300 items, in milliseconds of processor until it is drawn")
    for key, name in (("enter", "Enter in the middle"), ("undo", "undo of it"), ("letter", "a letter")):
        table.row(name, result[key] / 1000, 16)


def main():
    measure, jobdesc, floor, warm, keys, template, fonts, form, preview, echo, app, *rest = sys.argv[1:]
    rounds = int(rest[0]) if rest else 15
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        make_inputs.make(template, folder)
        programs = (measure, jobdesc, floor, fonts, make_inputs.make_parts(template, 1))
        compare_exports(table, programs, folder, rounds)
        compare_warm(table, warm, fonts, folder)
        compare_keys(table, keys, folder)
        if preview != "-":
            show_preview(table, preview, folder)
        if echo != "-":
            show_echo(table, echo, app, folder)
    if form != "-":
        show_form(table, form)
    print(f"\n{len(table.misses)} missed" + "".join(f"\n  {name}" for name in table.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
