# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other programs that make a PDF of the same text: what each is given, and how it is called."""

import html
import os
import shutil
import subprocess
from pathlib import Path

FONT = "Source Sans 3"
SIZES = {"h1": 20, "h2": 14, "h3": 11.5}

# typst is called by its binding for node, the package @myriaddreamin/typst-ts-node-compiler, whose
# folder is told by TYPST_NODE. IN OUT [SECONDS]: with SECONDS it tells how many documents it makes
# in a second, with its cache emptied after each.
TYPST_NODE = os.environ.get("TYPST_NODE", "/opt/typst-node/node_modules/@myriaddreamin/typst-ts-node-compiler")
TYPST_SCRIPT = """
const fs = require('fs'), path = require('path');
const { NodeCompiler } = require(process.env.TYPST_NODE);
const [input, output, seconds] = process.argv.slice(1);
const compiler = NodeCompiler.create({ workspace: path.dirname(input) });
if (!seconds) {
  fs.writeFileSync(output, compiler.pdf({ mainFilePath: input }));
} else {
  const text = fs.readFileSync(input, 'utf8'), end = Date.now() + 1000 * seconds;
  compiler.pdf({ mainFileContent: text });
  let n = 0;
  const start = process.hrtime.bigint();
  for (; Date.now() < end; n++) {
    compiler.evictCache(0);
    compiler.pdf({ mainFileContent: text + '\\n// ' + n });
  }
  console.log(n / (Number(process.hrtime.bigint() - start) / 1e9));
}
"""


def in_lists(parts, begin, end, write):
    """Lines of all parts, with the items between @begin and @end."""
    lines, inside = [], False
    for kind, text in parts:
        if (kind == "li") != inside:
            lines.append(end if inside else begin)
            inside = not inside
        lines.append(write(kind, text))
    return lines + [end] * inside


def write_html(parts, path):
    sizes = "".join(f"{kind}{{font-size:{size}pt}}" for kind, size in SIZES.items())
    style = f"@page{{size:A4;margin:20mm}}body{{font:10.5pt/1.35 '{FONT}',sans-serif}}{sizes}"
    body = in_lists(parts, "<ul>", "</ul>", lambda kind, text: f"<{kind}>{html.escape(text)}</{kind}>")
    path.write_text("\n".join(
        [f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(parts[0][1])}</title>',
         f"<style>{style}</style></head><body>", *body, "</body></html>", ""]), encoding="utf-8")


def write_typst(parts, path):
    marks = {"h1": "= ", "h2": "== ", "h3": "=== ", "li": "- ", "p": ""}

    def escape(text):
        return "".join("\\" + sign if sign in "\\*_`$#@<>[]~/" else sign for sign in text)

    path.write_text("\n".join(
        ['#set page(paper: "a4", margin: 20mm)', f'#set text(font: "{FONT}", size: 10.5pt, lang: "en")',
         f'#set document(title: "{parts[0][1]}")', "",
         *(marks[kind] + escape(text) + ("" if kind == "li" else "\n") for kind, text in parts), ""]),
        encoding="utf-8")


def write_groff(parts, path):
    marks = {"h1": ".SH 1", "h2": ".SH 2", "h3": ".SH 3", "li": ".IP \\(bu 2", "p": ".LP"}
    lines = [".nr PS 10.5p", ".fam H"]
    for kind, text in parts:
        lines += [marks[kind], "\\&" + text.replace("\\", "\\e")]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def write_office(parts, path):
    namespaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("style", "style"), ("text", "text"),
                            ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))
    styles = "".join(
        f'<style:style style:name="{kind}" style:family="paragraph">'
        f'<style:text-properties fo:font-size="{size}pt" fo:font-weight="bold"/></style:style>'
        for kind, size in SIZES.items())

    def write(kind, text):
        text = html.escape(text)
        if kind == "li":
            return f"<text:list-item><text:p>{text}</text:p></text:list-item>"
        if kind == "p":
            return f"<text:p>{text}</text:p>"
        return f'<text:h text:style-name="{kind}" text:outline-level="{kind[1]}">{text}</text:h>'

    path.write_text("\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>',
         f'<office:document {namespaces} office:version="1.3"'
         ' office:mimetype="application/vnd.oasis.opendocument.text">',
         f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="{FONT}"/>'
         '</office:font-face-decls><office:styles><style:default-style style:family="paragraph">'
         '<style:text-properties style:font-name="F" fo:font-size="10.5pt"/></style:default-style>'
         f"{styles}</office:styles><office:body><office:text>",
         *in_lists(parts, "<text:list>", "</text:list>", write),
         "</office:text></office:body></office:document>", ""]), encoding="utf-8")


def has_typst():
    return bool(shutil.which("node")) and Path(TYPST_NODE).is_dir()


def typst_command(folder, *more):
    return ["env", f"TYPST_NODE={TYPST_NODE}", "node", "-e", TYPST_SCRIPT,
            f"{folder}/peer.typ", f"{folder}/typst.pdf", *more]


def typst_rate(folder, seconds):
    """Documents a second, in a warm process."""
    return float(subprocess.run(typst_command(folder, str(seconds)), capture_output=True, text=True,
                                check=True).stdout)


def find(parts, folder):
    """Commands of the programs that are here, how much slower each is to be, and the names of the
    others."""
    write_html(parts, Path(folder, "peer.html"))
    write_typst(parts, Path(folder, "peer.typ"))
    write_groff(parts, Path(folder, "peer.ms"))
    write_office(parts, Path(folder, "peer.fodt"))
    commands = {
        "typst, by its binding for node": (typst_command(folder), 3),
        "groff": (["groff", "-ms", "-Tpdf", "-Kutf8", f"{folder}/peer.ms"], 3),
        "LibreOffice": (["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless",
                         "--convert-to", "pdf", "--outdir", folder, f"{folder}/peer.fodt"], 15),
        "WeasyPrint": (["weasyprint", f"{folder}/peer.html", f"{folder}/weasyprint.pdf"], 25),
        "Chromium": (["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                      f"--user-data-dir={folder}/chromium", f"--print-to-pdf={folder}/chromium.pdf",
                      f"{folder}/peer.html"], 25),
    }
    present = {name: peer for name, peer in commands.items()
               if (has_typst() if name.startswith("typst") else shutil.which(peer[0][0]))}
    return present, [name for name in commands if name not in present]
