# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a user with a screen reader does: over AT-SPI, by keys and mouse.

A test is a function whose name starts with “test_”; run() runs those of a module and writes TAP.
Nothing here sleeps for a fixed time in the hope that something has happened: wait() polls until
it has, and fails with the tree of what is on the screen.

The accessibility bus is spoken to directly, a whole level of the tree at a time: libatspi asks for
one thing after the other, and a window has a thousand nodes.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from gi.repository import Gio, GLib

TIMEOUT = float(os.environ.get('JD_TEST_TIMEOUT', '20'))
POLL = 0.03

# AtspiStateType
ACTIVE = 1
CHECKED = 4
EDITABLE = 7
FOCUSABLE = 11
FOCUSED = 12
SENSITIVE = 24
SHOWING = 25

ACCESSIBLE = 'org.a11y.atspi.Accessible'
TEXT = 'org.a11y.atspi.Text'
ROOT = '/org/a11y/atspi/accessible/root'
# Where the text is not the name.
TEXT_ROLES = ('text box', 'search box', 'document', 'paragraph', 'article')


class Failure(Exception):
    """What was expected did not come."""


def wait(condition, what, timeout=None):
    """Polls until condition() is true, and returns what it returned."""
    end = time.monotonic() + (timeout or TIMEOUT)
    while True:
        try:
            value = condition()
            if value:
                return value
        except GLib.Error:
            pass  # a node that went away while we looked
        if time.monotonic() > end:
            raise Failure(f'timed out: {what() if callable(what) else what}')
        time.sleep(POLL)


def strip_isolates(text):
    """Titles are isolated from the text around them by characters that nobody sees."""
    return (text or '').replace('\u2068', '').replace('\u2069', '')


def xdotool(*args):
    subprocess.run(['xdotool', *[str(a) for a in args]], check=True)


class Bus:
    """The accessibility bus."""

    connection = None

    @classmethod
    def connect(cls):
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, 0, -1, None).unpack()[0]
        cls.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    @classmethod
    def call(cls, ref, interface, method, args=None):
        reply = cls.connection.call_sync(ref[0], ref[1], interface, method, args, None, 0, 10000,
                                         None)
        return reply.unpack()

    @classmethod
    def get(cls, ref, interface, name):
        return cls.call(ref, 'org.freedesktop.DBus.Properties', 'Get',
                        GLib.Variant('(ss)', (interface, name)))[0]

    @classmethod
    def call_many(cls, calls):
        """Sends all calls at once. The answer to one that failed is None."""
        answers = [None] * len(calls)
        left = len(calls)

        def done(connection, result, index):
            nonlocal left
            left -= 1
            try:
                answers[index] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass  # the node went away

        for index, (ref, interface, method, args) in enumerate(calls):
            cls.connection.call(ref[0], ref[1], interface, method, args, None, 0, 10000, None,
                                done, index)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers


NAME = GLib.Variant('(ss)', (ACCESSIBLE, 'Name'))
COUNT = GLib.Variant('(ss)', (TEXT, 'CharacterCount'))


class Node:
    """A thing on the screen, as it was when it was looked for."""

    def __init__(self, ref, parent=None):
        self.ref = ref
        self.parent = parent
        self.role = ''
        self.name = ''
        self.states = (0, 0)
        self.children = []

    def is_in(self, state):
        return bool(self.states[state // 32] & (1 << state % 32))

    def has(self, state):
        """Whether it is in a state now."""
        self.states = Bus.call(self.ref, ACCESSIBLE, 'GetState')[0]
        return self.is_in(state)

    @property
    def description(self):
        return strip_isolates(Bus.get(self.ref, ACCESSIBLE, 'Description'))

    @property
    def text(self):
        """What can be read in it."""
        if self.role and self.role not in TEXT_ROLES:
            return ''
        try:
            count = Bus.get(self.ref, TEXT, 'CharacterCount')
            return Bus.call(self.ref, TEXT, 'GetText', GLib.Variant('(ii)', (0, count)))[0]
        except GLib.Error:
            return ''

    def parents(self):
        """Role and name of what it is in, the nearest first."""
        node = self.parent
        while node:
            yield node.role, node.name
            node = node.parent

    def look(self, showing=True):
        """Reads all below it anew; what is in something hidden is not looked into."""
        self.children = []
        level = [self]
        while level:
            calls = []
            for node in level:
                calls += [(node.ref, ACCESSIBLE, 'GetRoleName', None),
                          (node.ref, ACCESSIBLE, 'GetState', None),
                          (node.ref, 'org.freedesktop.DBus.Properties', 'Get', NAME),
                          (node.ref, ACCESSIBLE, 'GetChildren', None)]
            answers = Bus.call_many(calls)
            below = []
            for index, node in enumerate(level):
                role, states, name, children = answers[4 * index:4 * index + 4]
                node.role = role[0] if role else ''
                node.states = states[0] if states else (0, 0)
                node.name = strip_isolates(name[0]) if name else ''
                if children and (not showing or node.is_in(SHOWING) or node is self):
                    node.children = [Node(ref, node) for ref in children[0]]
                    below += node.children
            level = below

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role=None, name=None, contains=None, showing=True, state=None):
        """Every matching node below, in the order of the screen."""
        self.look(showing)
        found = [n for n in self.walk()
                 if (not showing or n.is_in(SHOWING) or n is self)
                 and (state is None or n.is_in(state))
                 and (role is None or n.role == role)
                 and (name is None or n.name == name)]
        if contains is not None:
            found = [n for n in found if contains in n.name or contains in n.text]
        return found

    def get(self, role=None, name=None, contains=None, showing=True, state=None):
        found = self.all(role, name, contains, showing, state)
        return found[0] if found else None

    def find(self, role=None, name=None, contains=None, timeout=None, **kwargs):
        """The first matching node, waited for."""
        what = f'{role} {name or contains or ""}'
        return wait(lambda: self.get(role, name, contains, **kwargs),
                    lambda: f'no {what} in\n{self.dump()}', timeout)

    def open_menu(self, button, item):
        """Opens a menu and finds an item in it. A row that is made anew, as its list is read
        again, takes its open menu with it: then the menu is opened once more."""
        for attempt in range(5):
            self.find('button', button).click()
            try:
                return self.find('menu item', item, timeout=4)
            except Failure:
                if attempt == 4:
                    raise

    def gone(self, role=None, name=None, contains=None, timeout=None):
        """Waits until nothing matches."""
        wait(lambda: not self.get(role, name, contains),
             lambda: f'{role} {name or contains} is still in\n{self.dump()}', timeout)

    def click(self):
        """Activates it: by its action, where GTK gives it one, else by the mouse."""
        self.look()
        for node in self.walk():
            try:
                if Bus.get(node.ref, 'org.a11y.atspi.Action', 'NActions') > 0:
                    Bus.call(node.ref, 'org.a11y.atspi.Action', 'DoAction',
                             GLib.Variant('(i)', (0,)))
                    return
            except GLib.Error:
                continue
        self.press()

    def extents(self):
        return Bus.call(self.ref, 'org.a11y.atspi.Component', 'GetExtents',
                        GLib.Variant('(u)', (1,)))[0]

    def press(self, x=None, y=None, button=1):
        """Clicks it with the mouse, in its middle or at x, y of it."""
        left, top, width, height = self.extents()
        xdotool('mousemove', max(left + (width // 2 if x is None else x) + SHADOW, 1),
                max(top + (height // 2 if y is None else y) + SHADOW, 1), 'click', button)

    def set_text(self, text):
        Bus.call(self.ref, 'org.a11y.atspi.EditableText', 'SetTextContents',
                 GLib.Variant('(s)', (text,)))

    def dump(self):
        lines = []

        def add(node, depth):
            text = node.text
            if node.name or text or node.is_in(FOCUSED):
                lines.append('  ' * depth + f'{node.role} {node.name!r}'
                             + (f' text {text[:60]!r}' if text else '')
                             + (' FOCUSED' if node.is_in(FOCUSED) else ''))
                depth += 1
            for child in node.children:
                add(child, depth)

        self.look()
        add(self, 0)
        return '\n'.join(lines)


# GTK tells the place of a thing in its window without the shadow around that, which has this width
# where there is no window manager.
SHADOW = int(os.environ.get('JD_TEST_SHADOW', '10'))


class App(Node):
    """The running program. Its home is a folder of the test, and stays from start to start."""

    def __init__(self, *args, home=None, env=None):
        super().__init__(None)
        self.home = home or tempfile.mkdtemp(prefix='home-', dir=os.environ['HOME'])
        self.args = args
        self.extra = env or {}
        self.process = None
        try:
            self.start()
        except BaseException:
            self.stop()
            raise

    def file(self, *names):
        return os.path.join(self.home, *names)

    def start(self, *args):
        env = dict(os.environ)
        for name, folder in (('XDG_CONFIG_HOME', 'config'), ('XDG_DATA_HOME', 'data'),
                             ('XDG_STATE_HOME', 'state'), ('XDG_CACHE_HOME', 'cache')):
            env[name] = self.file(folder)
        env['HOME'] = self.home
        env['GTK_A11Y'] = 'atspi'
        env['G_ENABLE_DIAGNOSTIC'] = '1'
        env.update(self.extra)
        self.log = open(self.file('stderr.log'), 'ab+')
        self.process = subprocess.Popen([os.environ['ROLEWRIGHT'], *(args or self.args)], env=env,
                                        stderr=self.log)
        self.ref = wait(self._find, 'the program does not show up on the accessibility bus')
        # Without a window manager the keys go to the window under the pointer.
        xdotool('mousemove', 700, 500)
        wait(lambda: self.get('window', state=ACTIVE), 'no window is active')

    def _find(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with {self.process.returncode}:\n{self.warnings()}')
        for ref in Bus.call(('org.a11y.atspi.Registry', ROOT), ACCESSIBLE, 'GetChildren')[0]:
            pid = Bus.call(('org.freedesktop.DBus', '/org/freedesktop/DBus'),
                           'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                           GLib.Variant('(s)', (ref[0],)))[0]
            if pid == self.process.pid and Bus.call(ref, ACCESSIBLE, 'GetChildren')[0]:
                return ref
        return None

    def windows(self, role='window'):
        """The windows, without what is in them."""
        windows = [Node(ref, self) for ref in Bus.call(self.ref, ACCESSIBLE, 'GetChildren')[0]]
        for window in windows:
            window.role = Bus.call(window.ref, ACCESSIBLE, 'GetRoleName')[0]
            window.name = strip_isolates(Bus.get(window.ref, ACCESSIBLE, 'Name'))
        return [w for w in windows if w.role == role]

    @property
    def title(self):
        windows = self.windows()
        return windows[0].name if windows else ''

    def wait_title(self, title):
        wait(lambda: self.title == title, lambda: f'the title is “{self.title}”, not “{title}”')

    def focus(self):
        """The node that has the focus."""
        nodes = [n for n in self.all(state=FOCUSED) if n.role not in ('window', 'application')]
        return nodes[-1] if nodes else None

    def wait_focus(self, role=None, name=None, contains=None):
        def matches():
            node = self.focus()
            return (node and (role is None or node.role == role)
                    and (name is None or node.name == name)
                    and (contains is None or contains in node.name + node.text) and node)
        return wait(matches, lambda: f'the focus is not on {role} {name or contains} in\n'
                    f'{self.dump()}')

    def key(self, *keys):
        for key in keys:
            xdotool('key', '--clearmodifiers', key)

    def type(self, text):
        xdotool('type', '--delay', '12', text)

    def use_template(self, name):
        """Finds a template by its name, and makes a document from it."""
        self.key('ctrl+f')
        self.wait_focus(name='Search documents and templates')
        self.type(name)
        # Now the cards that match are in view.
        self.gone(name='Blank')
        self.find('grid cell', name).press()
        self.wait_title(name)

    def menu(self, item):
        """Chooses an item of the main menu."""
        self.key('F10')
        self.find('menu item', item).click()

    def choose_file(self, title, path, button):
        """Answers GTK's own file dialog."""
        # It is a window; our own dialogs are in one.
        dialog = wait(lambda: [w for w in self.windows('dialog') if w.name == title],
                      lambda: f'no file dialog “{title}” in\n{self.dump()}')[0]
        if button == 'Open':
            xdotool('key', 'slash')
        entry = wait(lambda: dialog.get('text box', state=EDITABLE),
                     lambda: f'nothing to type a path into:\n{dialog.dump()}')
        wait(lambda: entry.set_text(path) or entry.text == path, 'the path does not stay')
        accept = dialog.find('button', button)
        wait(lambda: accept.has(SENSITIVE), f'“{button}” stays insensitive')
        accept.click()
        # Keys sent before that would go to the dialog.
        wait(lambda: not [w for w in self.windows('dialog') if w.name == title],
             f'the dialog “{title}” stays')

    def wait_end(self):
        self.process.wait(TIMEOUT)
        self.log.close()

    def close_window(self):
        """Closes the only window; the program has to end well by that."""
        self.key('ctrl+w')
        self.wait_end()
        equal(self.process.returncode, 0)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.wait_end()

    def warnings(self):
        """What the program said on standard error, but for the noise of the bus."""
        with open(self.file('stderr.log'), encoding='utf-8', errors='replace') as log:
            return '\n'.join(line for line in log.read().splitlines()
                             if line.strip() and 'dbind' not in line and 'AT-SPI' not in line
                             and 'dconf' not in line)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.wait_end()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind:
            shot = os.path.join(os.environ.get('JD_TEST_SHOTS', '/tmp'),
                                f'e2e-failed-{os.getpid()}.png')
            subprocess.run(['import', '-window', 'root', shot], check=False)
            print(f'# see {shot}', flush=True)
        if kind or self.process.poll() is not None:
            self.stop()
        else:
            self.key('ctrl+q')
            self.wait_end()
            equal(self.process.returncode, 0)


def open_blank(app):
    app.find(name='Blank').press()
    app.wait_title('Untitled Job Description')


def save_new(app, name):
    path = app.file(name)
    app.key('ctrl+s')
    app.choose_file('Save As', path, 'Save')
    wait(lambda: os.path.exists(path), f'{path} was not saved')
    return path


def check_quiet(app):
    """A program that works has nothing to say on standard error."""
    if app.warnings():
        raise Failure('on standard error:\n' + app.warnings())


def equal(actual, expected):
    if actual != expected:
        raise Failure(f'got {actual!r}, not {expected!r}')


def run(module):
    """Runs the tests of a module and writes TAP."""
    tests = [(n, f) for n, f in vars(module).items() if n.startswith('test_') and callable(f)]
    wanted = sys.argv[1:]
    tests = [(n, f) for n, f in tests if not wanted or n in wanted]
    print(f'1..{len(tests)}', flush=True)
    Bus.connect()
    failed = 0
    for number, (name, function) in enumerate(tests, 1):
        start = time.monotonic()
        try:
            function()
            print(f'ok {number} {name} # {time.monotonic() - start:.1f} s', flush=True)
        except Exception:  # one test that fails does not stop the others
            failed += 1
            for line in traceback.format_exc().splitlines():
                print('#', line)
            print(f'not ok {number} {name}', flush=True)
    return 1 if failed else 0
