# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and names: all that a hand on the keyboard or an ear at a screen reader needs."""

import os
import sys

from harness import FOCUSABLE, App, Failure, check_quiet, equal, run, wait

# What GTK itself gives a focusable node without a name to.
CONTAINERS = ('application', 'window', 'generic', 'group', 'list', 'dialog', 'tab panel',
              'scroll bar')


def is_named(node):
    if node.name or node.description:
        return True
    # libadwaita builds some rows of a row in a row, of which one has the name.
    if node.role != 'list item':
        return False
    return (any(n.name for n in node.walk() if n.role == 'list item')
            or any(role in ('list item', 'combo box') and name for role, name in node.parents()))


def nameless(root):
    return [n for n in root.all(state=FOCUSABLE) if n.role not in CONTAINERS and not is_named(n)]


def check_names(root, where):
    bad = nameless(root)
    if bad:
        raise Failure(f'{len(bad)} without a name on {where}:\n'
                      + '\n'.join(f'{n.role} in {list(n.parents())}' for n in bad[:20]))


def test_names():
    with App() as app:
        app.find(name='Backend Software Developer')
        check_names(app, 'the start page')
        app.use_template('Backend Software Developer')
        app.find('button', 'Export')
        check_names(app, 'the editor')
        for key, title in (('ctrl+question', 'Keyboard Shortcuts'), ('ctrl+comma', 'Preferences')):
            app.key(key)
            app.find(name=title)
            check_names(app, title)
            app.key('Escape')
            wait(lambda: not app.all('dialog'), f'{title} does not close')
        check_quiet(app)


def test_menu():
    with App() as app:
        app.use_template('Backend Software Developer')
        app.key('F10')
        for name in ('New…', 'Open…', 'Save', 'Save As…', 'Preferences', 'Keyboard Shortcuts',
                     'Help', 'About Rolewright'):
            app.find('menu item', name)
        app.key('Escape')
        app.gone('menu item', 'Save As…')
        app.menu('About Rolewright')
        app.find(contains='The Rolewright authors')
        # The keys of the application rest while a dialog is open, Quit too.
        app.key('Escape')
        app.gone(contains='The Rolewright authors')
        check_quiet(app)


def test_panes():
    with App() as app:
        app.use_template('Backend Software Developer')
        app.find('label', 'Preview')
        app.key('F8')
        app.gone('label', 'Preview')
        app.key('F8')
        app.find('label', 'Preview')
        app.key('F9')
        app.gone('label', 'Outline')
        app.key('F9')
        app.find('label', 'Outline')
        check_quiet(app)


def test_shortcuts_dialog():
    with App() as app:
        app.key('ctrl+question')
        app.find(name='Keyboard Shortcuts')
        app.wait_focus(name='Search shortcuts')
        app.type('undo')
        row = app.find('list item', 'Undo')
        equal(row.description, 'Ctrl+Z')
        app.gone('list item', 'Save')
        app.type('qqq')
        app.find(contains='No Results')
        app.key('Escape', 'Escape')
        wait(lambda: not app.all('dialog'), 'the dialog does not close')
        check_quiet(app)


def test_no_mouse():
    """From template to exported PDF, by keys alone, in at most 25 besides the text."""
    with App() as app:
        app.find(name='Backend Software Developer')
        pressed = 0

        def press(*keys):
            nonlocal pressed
            pressed += len(keys)
            app.key(*keys)

        press('ctrl+f')
        app.wait_focus(name='Search documents and templates')
        app.type('Backend Software Developer')
        app.gone(name='Registered Nurse')
        for _ in range(8):
            press('Tab')
            if (app.focus() and app.focus().name) == 'Backend Software Developer':
                break
        press('Return')
        app.wait_title('Backend Software Developer')
        press('ctrl+e')
        app.find('dialog', 'Export')
        press('ctrl+Return')
        path = app.file('backend.pdf')
        app.find('dialog', 'Export')
        app.wait_focus(role='text box', contains='.pdf')
        press('ctrl+a')
        app.type(path)
        press('Return')
        wait(lambda: os.path.exists(path), 'no PDF')
        if pressed > 25:
            raise Failure(f'{pressed} keys')
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
