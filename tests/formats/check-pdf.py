#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-pdf.py WRITE-PDF JOBDESC DOCUMENT…: makes a PDF of each document in each style and holds it to
what screen readers, archives and job boards need, to the bytes it has elsewhere, and to the
document that it gives back. TAP on standard output."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from pdf_checks import check_pdf, run

CASES = (("modern", "a4"), ("modern", "letter"), ("classic", "a4"), ("compact", "a4"), ("compact", "letter"))


NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>'


def needs_system_fonts(source):
    """The document fonts have Latin, Greek and Cyrillic, with punctuation and signs of currencies."""
    return any(0x530 <= ord(c) < 0x1e00 or ord(c) > 0x2bff for c in source.read_text("utf-8"))


def write_no_fonts(folder):
    path = Path(folder, "fonts.conf")
    path.write_text(NO_FONTS)
    return {"FONTCONFIG_FILE": str(path)}


def write_elsewhere(write_pdf, source, folder, style, paper):
    """The same program for another user, in another country, and where the text allows it on a
    machine without any font of its own."""
    path = Path(folder, "elsewhere.pdf")
    home = Path(folder, "home")
    home.mkdir()
    environment = {
        **os.environ, "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Kathmandu",
        "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_CONFIG_HOME": str(home / "config"),
        "SOURCE_DATE_EPOCH": "86400",
    }
    if not needs_system_fonts(source):
        environment.update(write_no_fonts(folder))
    subprocess.run([write_pdf, str(source), str(path), style, paper], check=True, capture_output=True,
                   env=environment, cwd=folder)
    return path


def check_import(jobdesc, path, folder, document):
    back = Path(folder, "back.jobdesc")
    run(jobdesc, "import", str(path), "-o", str(back))
    assert json.loads(back.read_bytes()) == {k: v for k, v in document.items() if k != "internal"}


def check_missing_fonts(jobdesc, sources):
    """Where a script is in no font, the PDF is made, and somebody is told."""
    source = next(s for s in sources if s.stem == "arabic")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.pdf")
        for missing in (False, True):
            environment = {**os.environ, "LC_ALL": "C.UTF-8", **(write_no_fonts(folder) if missing else {})}
            command = [jobdesc, "export", str(source), "--to", "pdf"]
            told = [subprocess.run([*command, *options], check=True, capture_output=True, text=True,
                                   env=environment).stderr for options in (["-n"], ["-o", str(path)])]
            assert "with fonts of this computer" in told[0], told
            assert all(("in no font of this computer" in t) == missing for t in told), told
            run("qpdf", "--check", str(path))
            path.unlink()


def check(write_pdf, jobdesc, source, style, paper, folder):
    path = Path(folder, "document.pdf")
    lines = run(write_pdf, str(source), str(path), style, paper).splitlines()
    elsewhere = write_elsewhere(write_pdf, source, folder, style, paper)
    assert path.read_bytes() == elsewhere.read_bytes(), "two runs differ"
    document = json.loads(source.read_bytes())
    check_pdf(path, ([json.loads(line) for line in lines], document, source.read_bytes(), style))
    check_import(jobdesc, path, folder, document)


def main():
    write_pdf, jobdesc, *sources = (str(Path(argument).absolute()) for argument in sys.argv[1:])
    cases = [(Path(s), style, paper) for s in sources for style, paper in CASES]
    print(f"1..{len(cases) + 1}")
    failed = False
    try:
        check_missing_fonts(jobdesc, [Path(s) for s in sources])
        print(f"ok {len(cases) + 1} a script without a font")
    except Exception as error:  # As below.
        failed = True
        print(f"not ok {len(cases) + 1} a script without a font\n# {error} {getattr(error, 'stderr', '')}")
    for number, (source, style, paper) in enumerate(cases, 1):
        name = f"{number} {source.stem} {style} {paper}"
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(write_pdf, jobdesc, source, style, paper, folder)
                print(f"ok {name}", flush=True)
            except Exception as error:  # Each case tells its own result.
                failed = True
                frame = error.__traceback__
                while frame.tb_next:
                    frame = frame.tb_next
                print(f"not ok {name}\n# {type(error).__name__} line {frame.tb_lineno}: {error}", flush=True)
                if getattr(error, "stderr", None):
                    print(f"# {error.stderr}".replace("\n", "\n# "))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
