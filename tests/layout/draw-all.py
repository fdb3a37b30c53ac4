#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""draw-all.py WRITE-PDF DOCUMENTS FOLDER [OTHERS]: makes PDFs of the styles, and pictures of their pages
at 110 dots an inch. Where OTHERS, or the folder that PAGE_STYLES names, has a picture of the same
name, both are put beside each other."""

import os
import subprocess
import sys
from pathlib import Path

PICTURES = {
    "modern-en": ("english", "modern"),
    "classic-en": ("english", "classic"),
    "compact-en": ("english", "compact"),
    "modern-short": ("short", "modern"),
    "modern-de": ("german", "modern"),
    "classic-de": ("german", "classic"),
    "modern-ar": ("arabic", "modern"),
    "compact-ar": ("arabic", "compact"),
    "modern-ja": ("japanese", "modern"),
    "modern-he": ("hebrew", "modern"),
    "modern-hi": ("hindi", "modern"),
    "modern-ko": ("korean", "modern"),
    "modern-zh": ("chinese", "modern"),
    "modern-mixed": ("mixed", "modern"),
}


def main():
    write_pdf, documents, folder, *others = sys.argv[1:]
    folder = Path(folder)
    others = others or [os.environ[name] for name in ("PAGE_STYLES",) if name in os.environ]
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.p[dn][fg]"):
        old.unlink()
    for name, (document, style) in PICTURES.items():
        pdf = folder / f"{name}.pdf"
        subprocess.run([write_pdf, Path(documents, document + ".jobdesc"), pdf, style, "a4"], check=True,
                       stdout=subprocess.DEVNULL)
        subprocess.run(["pdftoppm", "-r", "110", "-png", pdf, folder / name], check=True)
    for picture in sorted(folder.glob("*-[0-9].png")):
        for other in others:
            if Path(other, picture.name).exists():
                beside = picture.with_name("beside-" + picture.name)
                subprocess.run(["convert", Path(other, picture.name), picture, "+append", beside], check=True)
    print(f"The pages are in {folder}")


if __name__ == "__main__":
    main()
