#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The README names the commands, and every file that it points to is there."""

import re

import sources

top = sources.root()
readme = (top / "README.md").read_text()
problems = [f"README.md: {command} is not named"
            for command in ("build-aux/dev run", "build-aux/dev test", "jobdesc export")
            if command not in readme]
for target in re.findall(r"\]\(([^)#:]+)\)", readme):
    if not (top / target).exists():
        problems.append(f"README.md: {target} is not there")
sources.finish(problems, "README")
