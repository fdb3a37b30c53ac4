#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The size budget. What is over the aim is reported, what is over the limit is a problem."""

import re
import subprocess

import sources

FILE_AIM, FILE_LIMIT = 400, 800
FUNCTION_AIM, FUNCTION_LIMIT = 40, 80


def functions(top):
    names = [str(path) for path in sources.files(top, ".c", folders=("src",))]
    tags = subprocess.run(["ctags", "--c-kinds=f", "--fields=+ne", "-f", "-", *names],
                          capture_output=True, text=True, check=True).stdout
    for tag in tags.splitlines():
        start = re.search(r"\tline:(\d+)", tag)
        end = re.search(r"\tend:(\d+)", tag)
        if start and end:
            name, path = tag.split("\t")[:2]
            yield path, int(start[1]), name, int(end[1]) - int(start[1]) + 1


top = sources.root()
problems, over, lengths, sizes = [], [], [], []
for path in sources.files(top, ".c", ".h", ".blp"):
    name = str(path.relative_to(top))
    lines = path.read_text().count("\n")
    if name.startswith("src/"):
        sizes.append(lines)
    if lines > FILE_LIMIT:
        problems.append(f"{name}: {lines} lines")
    elif lines > FILE_AIM:
        over.append(f"{name}: {lines} lines")
for path, line, name, length in functions(top):
    lengths.append(length)
    where = f"{path.removeprefix(str(top) + '/')}:{line}: {name} has {length} lines"
    if length > FUNCTION_LIMIT and not name.endswith("_class_init"):
        problems.append(where)
    elif length > FUNCTION_AIM and not name.endswith("_class_init"):
        over.append(where)
for line in over:
    print("over the aim:", line)
lengths.sort()
print(f"{len(sizes)} files, {sum(sizes)} lines; {len(lengths)} functions, median "
      f"{lengths[len(lengths) // 2]}, 95 % up to {lengths[len(lengths) * 95 // 100]} lines; "
      f"{len(over)} over the aim")
sources.finish(problems, "sizes")
