#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-bus.sh COMMAND...: runs a test on a session bus of its own. The daemons on it talk to
# standard error, so that standard output is the test's alone, which is TAP.
set -eu

exec 3>&1
exec dbus-run-session -- sh -c 'exec "$@" >&3 3>&-' sh "$@" >&2
