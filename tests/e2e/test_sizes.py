# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows that change their size, at every moment."""

import sys

from harness import App, check_quiet, run, xdotool


def resize(app, width, height):
    """Gives the window another size, shadow and all, as a window manager does."""
    xdotool('search', '--onlyvisible', '--all', '--pid', app.process.pid, '--name', '.',
            'windowsize', '%@', width, height)


def test_narrow_while_dialog_closes():
    """A dialog that is about to go has no part in what the window changes for its new size."""
    for key, title in (('ctrl+e', 'Export'), ('ctrl+question', 'Keyboard Shortcuts')):
        with App() as app:
            app.use_template('Backend Software Developer')
            app.key(key)
            app.find('dialog', title)
            app.key('Escape')
            resize(app, 400, 680)
            app.find('tab', 'Preview')
            check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
