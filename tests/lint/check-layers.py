#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The rule of the arrows: who may include whose headers, and GTK in src/app only."""

import re
import shutil
import subprocess
import sys
import tempfile
import pathlib

import sources

# A folder may include headers of itself and of these; see src/DESIGN.md.
MAY_USE = {
    "model": set(),
    "layout": {"model"},
    "formats": {"model", "layout"},
    "skills": {"model"},
    "review": {"model", "skills"},
    "storage": {"model", "layout", "formats"},
    "cli": {"model", "layout", "formats", "skills", "review", "storage"},
    "app": {"model", "layout", "formats", "skills", "review", "storage"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
TOOLKIT = re.compile(r"^(gtk|gdk|gsk|adwaita|adw|gtksourceview|libspelling)\b")


def check(top):
    problems = []
    owner = {path.name: path.relative_to(top / "src").parts[0]
             for path in sources.files(top, ".h", folders=("src",))}
    for path in sources.files(top, ".c", ".h", folders=("src",)):
        folder = path.relative_to(top / "src").parts[0]
        text = path.read_text()
        for match in INCLUDE.finditer(text):
            where = f"{path.relative_to(top)}:{text.count(chr(10), 0, match.start()) + 1}"
            header = match.group(1)
            name = header.rsplit("/", 1)[-1]
            if folder != "app" and TOOLKIT.match(header):
                problems.append(f"{where}: {header} is for src/app only")
            if name in owner and owner[name] != folder and owner[name] not in MAY_USE[folder]:
                problems.append(f"{where}: src/{folder} must not use {name} of src/{owner[name]}")
            if name.endswith("-private.h") and name in owner and owner[name] != folder:
                problems.append(f"{where}: {name} is private to src/{owner[name]}")
    return problems


def check_binary(program):
    """The command line is linked to no toolkit, not even through another library, and not to what
    only an import needs."""
    libraries = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return [f"{program}: linked to {line.split()[0]}" for line in libraries.splitlines()
            if re.search(r"lib(gtk|gdk-|adwaita|gtksourceview|qpdf|gnutls|stdc\+\+)", line)]


def check_itself(top):
    """A GTK include planted in each lower folder must be found, and an arrow turned round too."""
    problems = []
    for folder, include in (("model", "<gtk/gtk.h>"), ("formats", "<adwaita.h>"),
                            ("layout", "<gdk/gdk.h>"), ("model", '"jd-planted.h"')):
        with tempfile.TemporaryDirectory() as scratch:
            copy = pathlib.Path(scratch)
            shutil.copytree(top / "src", copy / "src")
            (copy / "src/formats/jd-planted.h").write_text("#pragma once\n")
            victim = next(sources.files(copy, ".c", folders=(f"src/{folder}",)))
            victim.write_text(f"#include {include}\n{victim.read_text()}")
            if not any(str(victim.relative_to(copy)) in found for found in check(copy)):
                problems.append(f"{include} planted in src/{folder} was not found")
    return problems


if __name__ == "__main__":
    if sys.argv[1:2] == ["--binary"]:
        sources.finish(check_binary(sys.argv[2]), "linked libraries")
    top = sources.root()
    sources.finish(check_itself(top) + check(top), "layers")
