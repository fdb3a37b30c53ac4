#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves through the real document portal of Flatpak, on a bus of its own: over a file, once more, and
after another program has deleted it. Each time the folder of the user must hold that one file, whole,
and nothing else.

  dbus-run-session -- portal.py DRIVER
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

PORTAL = "/usr/libexec/xdg-document-portal"
NAME = "org.freedesktop.portal.Documents"
TEXTS = [b"OLD" * 1000, b"NEW" * 3000, b"LAST" * 100]


def not_run(why):
    print("portal: not run, " + why)
    sys.exit(0)


def call(bus, method, arguments, fds):
    from gi.repository import GLib
    return bus.call_with_unix_fd_list_sync(
        NAME, "/org/freedesktop/portal/documents", NAME, method,
        GLib.Variant("(hbb)", arguments), None, 0, 10000, fds, None)[0].unpack()


def add_document(path):
    """The name of the document in the portal; the service is asked until it has started."""
    from gi.repository import Gio, GLib
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    fds = Gio.UnixFDList()
    fd = os.open(path, os.O_PATH)
    index = fds.append(fd)
    os.close(fd)
    for _ in range(100):
        try:
            return call(bus, "Add", (index, False, False), fds)[0]
        except GLib.Error as error:
            if "ServiceUnknown" not in str(error) and "NameHasNoOwner" not in str(error):
                raise
            time.sleep(0.1)
    sys.exit("portal: did not start")


def save(driver, top, target, text):
    new = os.path.join(top, "new")
    with open(new, "wb") as f:
        f.write(text)
    done = subprocess.run([driver, "save", target, new], capture_output=True, text=True,
                          env=dict(os.environ, JD_STATE_DIR=os.path.join(top, "state")))
    return done.stdout.strip()


def check(folder, text, said):
    names = os.listdir(folder)
    with open(os.path.join(folder, "a.jobdesc"), "rb") as f:
        held = f.read()
    if said != "OK" or held != text or names != ["a.jobdesc"]:
        sys.exit("portal: said %s, holds %d bytes, folder has %s" % (said, len(held), names))


def main():
    driver = os.path.abspath(sys.argv[1])
    if not os.path.exists(PORTAL):
        not_run("there is no %s" % PORTAL)
    if not os.access("/dev/fuse", os.R_OK | os.W_OK) or not shutil.which("fusermount3"):
        not_run("there is no FUSE")
    with tempfile.TemporaryDirectory() as top:
        os.environ["XDG_RUNTIME_DIR"] = os.path.join(top, "run")
        folder = os.path.join(top, "Documents")
        os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
        os.mkdir(folder)
        real = os.path.join(folder, "a.jobdesc")
        with open(real, "wb") as f:
            f.write(b"first")
        service = subprocess.Popen([PORTAL], stderr=subprocess.DEVNULL)
        try:
            document = add_document(real)
            target = os.path.join(top, "run", "doc", document, "a.jobdesc")
            for text in TEXTS[:2]:
                check(folder, text, save(driver, top, target, text))
            os.unlink(real)
            check(folder, TEXTS[2], save(driver, top, target, TEXTS[2]))
        finally:
            service.terminate()
            service.wait()
    print("portal: 3 saves, whole")


if __name__ == "__main__":
    main()
