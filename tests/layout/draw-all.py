#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""draw-all.py DRAW-PAGES DOCUMENTS FOLDER [OTHERS]: draws the pages of the styles as pictures, and
puts each beside the picture of the same name in OTHERS, where there is one."""

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
    "modern-hi": ("hindi", "modern"),
    "modern-mixed": ("mixed", "modern"),
}


def main():
    draw_pages, documents, folder, *others = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, (document, style) in PICTURES.items():
        subprocess.run([draw_pages, Path(documents, document + ".jobdesc"), Path(folder, name), style, "a4"], check=True)
    for picture in sorted(Path(folder).glob("*-[0-9].png")):
        other = Path(others[0] if others else folder, picture.name)
        if others and other.exists():
            beside = picture.with_name("beside-" + picture.name)
            subprocess.run(["convert", other, picture, "+append", beside], check=True)
    print(f"The pages are in {folder}")


if __name__ == "__main__":
    main()
