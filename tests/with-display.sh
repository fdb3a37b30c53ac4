#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh COMMAND...: runs a test of the application on a display and in a home of its own.
set -eu

home=$(mktemp -d "${TMPDIR:-/tmp}/rolewright-test.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"

export HOME="$home" XDG_RUNTIME_DIR="$home/run"
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state"
export XDG_CACHE_HOME="$home/cache"
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=no-portals ADW_DISABLE_PORTAL=1
export GSETTINGS_BACKEND=memory GTK_A11Y="${GTK_A11Y:-test}"
export LC_ALL="${JD_TEST_LOCALE:-C.UTF-8}"
unset WAYLAND_DISPLAY JD_STATE_DIR

xvfb-run -a -s '-screen 0 1600x1200x24 -noreset' "$@"
