# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows that change their size, at every moment."""

import sys

from harness import App, Failure, check_quiet, run, xdotool


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


def test_skills_page_in_a_narrow_window():
    """The title keeps its room: what the window has no room for is in a menu."""
    with App() as app:
        app.use_template('Backend Software Developer')
        resize(app, 400, 680)
        app.find('tab', 'Preview')
        app.key('ctrl+j')
        app.wait_focus('search box')
        app.find('toggle button', 'Undo and Redo')
        for name in ('Undo', 'Redo', 'Side Pane'):
            app.gone('button', name)
        title = app.find('label', contains='must have')
        if title.extents()[2] < 150:
            raise Failure(f'the title is {title.extents()[2]} px wide')
        app.open_menu('Undo and Redo', 'Undo')
        app.key('Escape')
        app.gone('menu item', 'Undo')
        resize(app, 1300, 820)
        app.find('button', 'Side Pane')
        app.gone('button', 'Undo and Redo')
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
