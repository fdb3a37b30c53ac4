#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The Flatpak manifest and the metainfo keep the rules of Flathub's linter, and the app no
permission that it does not need."""

import json
import re
import xml.etree.ElementTree

import sources

APPLICATION_ID = "io.github.rolewright.Rolewright"
PERMISSIONS = ["--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"]
MANIFEST_KEYS = {"id", "runtime", "runtime-version", "sdk", "command", "finish-args", "cleanup",
                 "modules"}
MODULE_KEYS = {"name", "buildsystem", "config-opts", "build-commands", "sources", "cleanup",
               "run-tests", "test-commands"}
SOURCE_KEYS = {
    "git": {"type", "url", "tag", "commit"},
    "archive": {"type", "url", "sha256", "dest", "strip-components"},
    "file": {"type", "url", "sha256", "dest", "dest-filename"},
    "dir": {"type", "path"},
}
# What org.gnome.Platform brings; every other dependency of meson.build needs a module.
RUNTIME = re.compile(r"(cairo|fontconfig|fribidi|gio|glib|gmodule|gobject|gtk4|gtksourceview-5|"
                     r"harfbuzz|json-glib|libadwaita-1|libarchive|libxml-2\.0|pango)")
MODULE_OF = {"libcmark": "cmark", "libqpdf": "qpdf", "libspelling-1": "libspelling"}


def check_source(module, source, own):
    kind = source.get("type")
    if kind not in SOURCE_KEYS:
        yield f"{module}: a source of type {kind}"
        return
    for key in source.keys() - SOURCE_KEYS[kind]:
        yield f"{module}: unknown or unwanted source key {key}"
    if kind == "dir":
        if not own or source.get("path") != "..":
            yield f"{module}: only our own module is built from a folder, the one above"
        return
    if not source.get("url", "").startswith("https://"):
        yield f"{module}: {source.get('url')} is not https"
    if kind == "git":
        if not source.get("tag") or not re.fullmatch("[0-9a-f]{40}", source.get("commit", "")):
            yield f"{module}: a git source needs a tag and a whole commit"
    elif not re.fullmatch("[0-9a-f]{64}", source.get("sha256", "")):
        yield f"{module}: {source['url']} needs a sha256"


def check_manifest(manifest, name):
    for key in manifest.keys() ^ MANIFEST_KEYS:
        yield f"key {key} is unknown or missing"
    if manifest.get("id") != APPLICATION_ID or name != APPLICATION_ID + ".json":
        yield "the id and the name of the file are not the application id"
    if manifest.get("finish-args") != PERMISSIONS:
        yield f"finish-args are not exactly {' '.join(PERMISSIONS)}"
    if "/" in manifest.get("command", "/"):
        yield "command is not a bare name"
    if "/lib/debug" in manifest.get("cleanup", []):
        yield "cleanup removes the debug information"
    modules = manifest.get("modules", [])
    for module in modules:
        for key in module.keys() - MODULE_KEYS:
            yield f"{module['name']}: unknown key {key}"
        for source in module["sources"]:
            yield from check_source(module["name"], source, module is modules[-1])
    if not modules or not modules[-1].get("run-tests"):
        yield "our own module does not run its tests"


def check_dependencies(top, manifest):
    names = {module["name"] for module in manifest["modules"]}
    for path in [top / "meson.build", *(top / "src").rglob("meson.build")]:
        for wanted in re.findall(r"dependency\('([^']+)'", path.read_text()):
            if not RUNTIME.match(wanted) and MODULE_OF.get(wanted) not in names:
                yield f"{wanted} is neither in the runtime nor built by a module"


def check_metainfo(top):
    text = (top / "data" / (APPLICATION_ID + ".metainfo.xml.in.in")).read_text()
    component = xml.etree.ElementTree.fromstring(text)
    summary = component.findtext("summary")
    if not 10 <= len(summary) <= 35 or summary.endswith("."):
        yield f"the summary “{summary}” is not 10 to 35 characters without a full stop"
    if len(component.findtext("name")) > 20:
        yield "the name is longer than 20 characters"
    colours = [colour.text for colour in component.iterfind("branding/color")]
    if len(set(colours)) != 2:
        yield "there are not two different brand colours"
    shots = component.findall("screenshots/screenshot")
    if [shot.get("type") for shot in shots].count("default") != 1:
        yield "not exactly one screenshot is the default"
    for shot in shots:
        if shot.findtext("image").endswith(".svg") or shot.findtext("caption").endswith("."):
            yield "a screenshot is an SVG or its caption has a full stop"
    releases = component.findall("releases/release")
    dates = [release.get("date") for release in releases]
    if dates != sorted(dates, reverse=True):
        yield "the releases are not in the order of their dates"
    version = re.search(r"^  version: '([^']+)'", (top / "meson.build").read_text(), re.M).group(1)
    if releases[0].get("version") != version:
        yield f"the newest release is not {version} of meson.build"
    for release in releases:
        if not "".join(release.itertext()).strip():
            yield f"release {release.get('version')} has no text"


def check_icons(top):
    for path in (top / "data" / "icons").rglob("*.*"):
        if ("scalable" in path.parts or "symbolic" in path.parts) != (path.suffix == ".svg"):
            yield f"{path.relative_to(top)}: SVG belongs in scalable and symbolic, PNG in sizes"


def main():
    top = sources.root()
    path = top / "flatpak" / (APPLICATION_ID + ".json")
    manifest = json.loads(path.read_text())
    problems = [f"{path.name}: {problem}" for problem in check_manifest(manifest, path.name)]
    problems += [f"{path.name}: {problem}" for problem in check_dependencies(top, manifest)]
    problems += [f"metainfo: {problem}" for problem in check_metainfo(top)]
    problems += list(check_icons(top))
    sources.finish(problems, "Flatpak")


main()
