# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes back after the end of the program, however it ended."""

import os
import select
import signal
import subprocess
import sys

from gi.repository import Gio, GLib

from harness import App, Failure, check_quiet, equal, open_blank, run, save_new, wait


def noted(app, text):
    """Whether the windows are written down with a text in it."""
    path = app.file('state', 'rolewright', 'run', 'windows')
    return os.path.exists(path) and text in open(path, encoding='utf-8').read()


def is_drafted(app, text):
    for folder, _, files in os.walk(app.file('state', 'rolewright', 'drafts')):
        for name in files:
            with open(os.path.join(folder, name), 'rb') as file:
                if text.encode() in file.read():
                    return True
    return False


def titles(app):
    return sorted(w.name for w in app.windows())


def open_second(app, path):
    env = dict(os.environ, XDG_STATE_HOME=app.file('state'), GTK_A11Y='none')
    done = subprocess.run([os.environ['ROLEWRIGHT'], path], env=env, timeout=20,
                          capture_output=True, text=True)
    if done.returncode:
        raise Failure(done.stderr)


def quit_app(app):
    app.key('ctrl+q')
    app.wait_end()
    equal(app.process.returncode, 0)


def test_quit_and_start():
    """After quitting, the window is there again with unsaved text and its caret."""
    with App() as app:
        open_blank(app)
        app.type('Carpenter')
        path = save_new(app, 'carpenter.jobdesc')
        app.type('s')
        app.wait_title('Carpenters')
        quit_app(app)
        app.start()
        app.wait_title('Carpenters')
        app.find(contains='Unsaved Changes')
        # The caret is where it was.
        app.wait_focus(contains='Carpenters')
        app.type('!')
        app.wait_title('Carpenters!')
        with open(path, encoding='utf-8') as file:
            equal('Carpenters' in file.read(), False)
        check_quiet(app)


def test_closed_windows_stay_closed():
    with App() as app:
        open_blank(app)
        app.type('Carpenter')
        app.wait_title('Carpenter')
        wait(lambda: noted(app, 'draft='), 'the window is not written down')
        app.close_window()
        app.start()
        equal(app.title, 'Rolewright')
        app.find('list item', contains='Carpenter')
        check_quiet(app)


def test_terminate():
    """The end of the session: what was typed a moment ago is there."""
    with App() as app:
        open_blank(app)
        app.type('Watchmaker')
        app.wait_title('Watchmaker')
        app.process.send_signal(signal.SIGTERM)
        app.wait_end()
        equal(app.process.returncode, 0)
        app.start()
        app.wait_title('Watchmaker')
        check_quiet(app)


def test_two_crashes():
    """What crashes twice is not opened a third time, and nothing is lost."""
    with App() as app:
        open_blank(app)
        app.type('Stuntman')
        app.wait_title('Stuntman')
        wait(lambda: noted(app, 'draft='), 'the window is not written down')
        app.type(' on the Roof')
        app.wait_title('Stuntman on the Roof')
        wait(lambda: is_drafted(app, 'Stuntman on the Roof'), 'the text is not on disk')
        app.kill()
        app.start()
        app.wait_title('Stuntman on the Roof')
        app.kill()
        app.start()
        equal(app.title, 'Rolewright')
        app.find(contains='Rolewright closed twice, so nothing was reopened.')
        app.find('button', 'Show Drafts').click()
        app.find(name='Drafts')
        app.find('list item', contains='Stuntman on the Roof')
        check_quiet(app)


class Login:
    """Stands for the login daemon: it says that the computer sleeps, and waits until it may."""

    XML = """<node><interface name="org.freedesktop.login1.Manager">
      <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/>
        <arg type="s" direction="in"/><arg type="s" direction="in"/>
        <arg type="h" direction="out"/></method>
      <signal name="PrepareForSleep"><arg type="b"/></signal>
    </interface></node>"""
    PATH = '/org/freedesktop/login1'

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.pipe = None
        info = Gio.DBusNodeInfo.new_for_xml(self.XML).interfaces[0]
        self.id = self.bus.register_object(self.PATH, info, self.on_call, None, None)
        self.name = Gio.bus_own_name_on_connection(self.bus, 'org.freedesktop.login1', 0, None, None)
        wait(self.turn, 'the name is not there')

    def turn(self):
        """Lets the calls come in; whether somebody owns the name."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                  'org.freedesktop.DBus', 'NameHasOwner',
                                  GLib.Variant('(s)', ('org.freedesktop.login1',)), None, 0, -1,
                                  None).unpack()[0]

    def on_call(self, bus, sender, path, interface, method, arguments, invocation):
        reading, writing = os.pipe()
        self.pipe, self.asked = reading, arguments.unpack()
        descriptors = Gio.UnixFDList.new_from_array([writing])
        invocation.return_value_with_unix_fd_list(GLib.Variant('(h)', (0,)), descriptors)

    def is_asked(self):
        self.turn()
        return self.pipe is not None

    def sleep(self):
        """Says that the computer is to sleep, and waits until nobody keeps it from that."""
        self.bus.emit_signal(None, self.PATH, 'org.freedesktop.login1.Manager', 'PrepareForSleep',
                             GLib.Variant('(b)', (True,)))
        ready = select.select([self.pipe], [], [], 20)[0]
        equal([os.read(fd, 1) for fd in ready], [b''])


def test_suspend():
    """The computer sleeps only when the text is on disk."""
    login = Login()
    env = {'DBUS_SYSTEM_BUS_ADDRESS': os.environ['DBUS_SESSION_BUS_ADDRESS']}
    with App(env=env) as app:
        wait(login.is_asked, 'nobody asks for a delay')
        equal(login.asked[3], 'delay')
        open_blank(app)
        app.type('Night Guard')
        app.wait_title('Night Guard')
        login.sleep()
        equal(is_drafted(app, 'Night Guard'), True)
        app.kill()
        app.start()
        app.wait_title('Night Guard')


def test_two_processes():
    """A second program on the same state takes no draft that somebody is writing, and spoils none."""
    with App() as app:
        open_blank(app)
        app.type('Fisher')
        app.wait_title('Fisher')
        wait(lambda: is_drafted(app, 'Fisher') and noted(app, 'draft='), 'not on disk')
        env = dict(os.environ, XDG_STATE_HOME=app.file('state'), GTK_A11Y='none', HOME=app.home,
                   DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent')
        second = subprocess.Popen([os.environ['ROLEWRIGHT']], env=env, stderr=subprocess.DEVNULL)

        def find():
            return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(second.pid)],
                                  capture_output=True, text=True).stdout.split()
        names = [subprocess.run(['xdotool', 'getwindowname', window], capture_output=True, text=True
                                ).stdout.strip() for window in wait(find, 'no second program')]
        second.terminate()
        equal(second.wait(20), 0)
        equal([n for n in names if 'Fisher' in n], [])
        app.key('End')
        app.type(' of Men')
        app.wait_title('Fisher of Men')
        wait(lambda: is_drafted(app, 'Fisher of Men') and noted(app, 'draft='), 'not on disk')
        app.kill()
        app.start()
        app.wait_title('Fisher of Men')
        check_quiet(app)


def test_garbage_around():
    """Settings and lists that somebody damaged are as good as none."""
    with App() as app:
        open_blank(app)
        app.type('Chimney Sweep')
        app.wait_title('Chimney Sweep')
        quit_app(app)
        names = [('state', 'rolewright', 'run', 'windows'), ('state', 'rolewright', 'run', 'crashes'),
                 ('state', 'rolewright', 'recent.json'),
                 ('config', 'glib-2.0', 'settings', 'keyfile')]
        for name in names:
            os.makedirs(os.path.dirname(app.file(*name)), exist_ok=True)
            with open(app.file(*name), 'wb') as file:
                file.write(b'\xff[garbage\0=' * 100)
        app.extra['GSETTINGS_BACKEND'] = 'keyfile'
        app.start()
        equal(app.title, 'Rolewright')
        app.find('list item', contains='Chimney Sweep').press(x=80)
        app.wait_title('Chimney Sweep')


def test_one_window_a_file():
    """A link, or another name, of an open file leads to its window."""
    with App() as app:
        open_blank(app)
        app.type('Potter')
        path = save_new(app, 'potter.jobdesc')
        names = [app.file(name) for name in ('soft.jobdesc', 'hard.jobdesc')]
        os.symlink(path, names[0])
        os.link(path, names[1])
        os.mkdir(app.file('folder'))
        for name in [*names, app.file('folder', '..', 'potter.jobdesc')]:
            open_second(app, name)
            wait(lambda: titles(app) == ['Potter'], lambda: str(titles(app)))
        check_quiet(app)


if __name__ == '__main__':
    sys.exit(run(sys.modules[__name__]))
