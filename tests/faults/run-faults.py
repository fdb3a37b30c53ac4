#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks a save and a draft at every system call, and looks at what is left.

Each case is one run of fault-driver under strace, which kills the program at one system call or
lets that call fail. Afterwards the file must hold its old or its new text, whole; what the program
said must be what is on disk; and the newest draft must hold the last text that was acknowledged.

  run-faults.py --driver PATH           all cases
  run-faults.py --driver PATH --quick   a sample of them
  run-faults.py --driver PATH --prove   the same with the call of GIO that loses files: must fail
"""

import argparse
import concurrent.futures
import json
import os
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile

OLD = b"OLD" * 1000
NEW = {"shorter": b"NEW" * 700, "longer": b"NEW" * 3000}
NOBODY = 65534
GROUP = 4321
IN_PLACE = ("hardlink", "readonly-folder", "foreign-owner", "foreign-group")
ACCESS_LIST = "system.posix_acl_access"
DEFAULT_LIST = "system.posix_acl_default"
RIGHTS = ("group", "foreign-group", "setgid", "access-list", "inherited-list")
WITH_ATTRIBUTES = ("attributes", "access-list", "inherited-list")
START, END = "/rolewright-fault-start", "/rolewright-fault-end"

# What can go wrong with a call, by the manual pages and by the threads in reliability.md.
ERRORS = {
    "openat": "EACCES EROFS EIO ENOSPC EDQUOT EMFILE EINTR ENOENT",
    "pwrite64": "ENOSPC EDQUOT EIO EFBIG EINTR EAGAIN",
    "write": "ENOSPC EDQUOT EIO EFBIG EINTR",
    "fsync": "EIO ENOSPC EDQUOT EROFS EINTR",
    "close": "EIO ENOSPC EDQUOT EINTR",
    "renameat2": "EACCES EPERM EXDEV EBUSY ENOSPC EDQUOT EIO EROFS EINVAL ENOSYS",
    "renameat": "EACCES EXDEV EBUSY ENOSPC EIO EROFS",
    "rename": "EACCES EXDEV EBUSY ENOSPC EIO EROFS",
    "linkat": "EPERM EACCES EMLINK EIO",
    "unlinkat": "EACCES EIO EBUSY",
    "unlink": "EACCES EIO",
    "ftruncate": "EIO EFBIG EINTR",
    "fallocate": "ENOSPC EDQUOT EFBIG EIO EOPNOTSUPP EINTR",
    "pread64": "EIO EINTR",
    "fstat": "EIO",
    "newfstatat": "EACCES EIO ENOENT",
    "fstatfs": "ENOSYS EIO",
    "faccessat2": "EACCES EROFS",
    "readlink": "EIO EACCES",
    "fchmod": "EPERM EIO EROFS",
    "fchown": "EPERM EIO",
    "flistxattr": "EOPNOTSUPP EIO",
    "fgetxattr": "EOPNOTSUPP EIO",
    "fsetxattr": "EOPNOTSUPP ENOSPC EDQUOT EPERM",
    "fremovexattr": "EPERM EIO",
    "flock": "ENOLCK EINTR EAGAIN",
    "mkdir": "ENOSPC EACCES EROFS",
    "getdents64": "EIO",
}
# These stay: the disk is full, gone or read-only for every later call of the kind too.
LASTING = {"ENOSPC", "EDQUOT", "EIO", "EROFS"}
# These calls of a thread pool cannot be told from those of the main thread.
SHARED = {"openat", "close", "pread64", "fstat", "newfstatat", "write", "readlink", "mkdir",
          "getdents64"}
TRACE = ",".join(sorted(ERRORS) + ["access"])


def access_list(user):
    """What setfacl -m u:USER:rw makes of a file of mode 0640: entries of tag, rights and who."""
    entries = ((0x01, 6, 2**32 - 1), (0x02, 6, user), (0x04, 4, 2**32 - 1), (0x10, 6, 2**32 - 1),
               (0x20, 0, 2**32 - 1))
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


def has_access_lists():
    with tempfile.NamedTemporaryFile() as file:
        try:
            os.setxattr(file.name, ACCESS_LIST, access_list(1234))
        except OSError:
            return False
        return True


class Case:
    """One place to save to, and what must be true of it afterwards."""

    def __init__(self, name, size="longer", mode="save", user=None, extra=(), env=None):
        self.name, self.size, self.mode, self.user = name, size, mode, user
        self.extra, self.env = list(extra), env or {}
        self.new = NEW[size]

    def __str__(self):
        return " ".join([self.mode, self.name, self.size] + self.extra)

    def make(self, top):
        """The files of the case in an empty folder; returns the path to save to."""
        folder = os.path.join(top, "folder")
        os.mkdir(folder)
        target = os.path.join(folder, "f")
        real = target
        if self.name in ("symlink", "chain"):
            os.mkdir(os.path.join(top, "other"))
            real = os.path.join(top, "other", "real")
            if self.name == "chain":
                os.symlink("../other/link", target)
                os.symlink("real", os.path.join(top, "other", "link"))
            else:
                os.symlink(real, target)
        if self.name != "new":
            write(real, OLD)
            os.chmod(real, 0o640)
        if self.name == "attributes":
            os.setxattr(real, "user.note", b"kept")
            os.chmod(real, 0o604)
        if self.name == "access-list":
            os.setxattr(real, ACCESS_LIST, access_list(1234))
        if self.name == "inherited-list":
            os.setxattr(folder, DEFAULT_LIST, access_list(1234))
        if self.name == "setgid":
            os.chown(folder, -1, GROUP)
            os.chmod(folder, 0o2775)
        if self.name == "hardlink":
            os.link(real, os.path.join(folder, "g"))
        write(os.path.join(top, "new"), self.new)
        write(os.path.join(top, "old"), OLD)
        os.mkdir(os.path.join(top, "state"))
        if self.user is not None:
            for path in (top, folder, real, os.path.join(top, "state")):
                os.chown(path, self.user, self.user)
        if self.name == "readonly-folder":
            os.chmod(folder, 0o555)
        if self.name == "foreign-owner":
            os.chown(real, 0, 0)
            os.chmod(real, 0o666)
        if self.name in ("group", "foreign-group"):
            os.chown(real, -1, GROUP)
            os.chmod(real, 0o640)
        return target

    def command(self, driver, top, target):
        user = ["as", str(self.user)] if self.user is not None else []
        base = [] if self.name == "new" or self.mode != "save" else [os.path.join(top, "old")]
        return [driver] + user + [self.mode, target, os.path.join(top, "new")] + base

    def check(self, top, target, said, fault):
        """What is wrong, or None."""
        held = read(target)
        old = None if self.name == "new" else OLD
        killed = said is None
        if held not in (old, self.new):
            return "holds %s" % (None if held is None else "%d bytes, broken" % len(held))
        if not killed:
            if said == "OK" and held != self.new:
                return "says OK and holds the old text"
            if said == "UNCERTAIN" and held != self.new:
                return "says that the new text is there, and it is not"
            if said in ("ERR", "TORN") and held == self.new:
                return "says %s and holds the new text" % said
        return self.check_kept(top, target, killed, fault)

    def check_kept(self, top, target, killed, fault):
        folder = os.path.dirname(target)
        if self.name in ("symlink", "chain") and not os.path.islink(target):
            return "is no link any more"
        if self.name == "hardlink":
            if os.stat(target).st_nlink != 2 or read(target) != read(os.path.join(folder, "g")):
                return "has lost its other name"
        if self.name == "foreign-owner" and os.stat(target).st_uid != 0:
            return "has another owner"
        if self.name in RIGHTS:
            return self.check_rights(target)
        if self.name == "attributes":
            if os.getxattr(target, "user.note") != b"kept":
                return "has lost an attribute"
            if stat.S_IMODE(os.stat(target).st_mode) != 0o604:
                return "has another mode"
        left = [n for n in os.listdir(os.path.dirname(os.path.realpath(target)))
                if n.startswith(".")]
        if left and not killed and not re.match("(unlink|rename)", fault):
            return "left %s behind" % ", ".join(left)
        return None

    def check_rights(self, target):
        status = os.stat(target)
        if self.name in ("group", "foreign-group") and status.st_gid != GROUP:
            return "has another group"
        if self.name == "setgid" and status.st_gid == GROUP:
            return "has got the group of its folder"
        if self.name == "access-list" and os.getxattr(target, ACCESS_LIST) != access_list(1234):
            return "has another access list"
        if self.name == "inherited-list" and ACCESS_LIST in os.listxattr(target):
            return "has got the access list of its folder"
        if stat.S_IMODE(status.st_mode) != (0o660 if self.name == "access-list" else 0o640):
            return "has the mode %o" % stat.S_IMODE(status.st_mode)
        return None


class Document:
    """A document with a draft, saved as the program does."""

    new_title, old_title = "The new title", "The old title"

    def __init__(self, sample):
        self.text = json.loads(read(sample))
        self.text["title"] = self.old_title
        self.text.pop("modified", None)
        self.size, self.user, self.extra, self.env = "", None, [], {}

    def __str__(self):
        return "document"

    def make(self, top):
        target = os.path.join(top, "a.jobdesc")
        write(target, json.dumps(self.text).encode())
        return target

    def command(self, driver, top, target):
        return [driver, "document", target, self.new_title]

    def check(self, top, target, said, fault):
        held = load(read(target))
        if held is None or held not in (self.text, dict(self.text, title=self.new_title)):
            return "holds a broken document"
        new = held["title"] == self.new_title
        if said == "OK" and not new or said == "ERR" and new:
            return "says %s and holds “%s”" % (said, held["title"])
        draft = load(newest(self.driver, top))
        if not new and (draft is None or draft["title"] != self.new_title):
            return "has lost the draft"
        return None


class Draft:
    """The next generation of a draft."""

    def __init__(self, first):
        self.first = first
        self.size, self.user, self.extra, self.env = "", None, [], {}

    def __str__(self):
        return "draft " + ("first" if self.first else "next")

    def make(self, top):
        write(os.path.join(top, "new"), NEW["longer"])
        if not self.first:
            write(os.path.join(top, "old"), OLD)
            run([self.driver, "draft", os.path.join(top, "old")], top)
        return os.path.join(top, "state")

    def command(self, driver, top, target):
        return [driver, "draft", os.path.join(top, "new")]

    def check(self, top, target, said, fault):
        held = newest(self.driver, top)
        before = None if self.first else OLD
        if held not in (before, NEW["longer"]):
            return "holds something else"
        if said == "OK" and held != NEW["longer"]:
            return "says OK and has not kept the text"
        return None


def write(path, data):
    with open(path, "wb") as f:
        f.write(data)


def read(path):
    try:
        with open(path, "rb") as f:
            return f.read()
    except FileNotFoundError:
        return None


def load(data):
    """A document without the moment it was saved at."""
    try:
        document = json.loads(data)
        document.pop("modified", None)
        return document
    except (TypeError, ValueError):
        return None


def surroundings(top, env=()):
    e = {k: v for k, v in os.environ.items() if not k.startswith("G_") and k != "MALLOC_PERTURB_"}
    e.update(JD_STATE_DIR=os.path.join(top, "state"), LC_ALL="C.UTF-8", ASAN_OPTIONS="detect_leaks=0")
    e.update(env)
    return e


def run(command, top, env=(), timeout=60):
    return subprocess.run(command, capture_output=True, timeout=timeout, cwd=top,
                          env=surroundings(top, env))


def newest(driver, top):
    done = run([driver, "newest"], top)
    return done.stdout if done.returncode == 0 else None


def strace(case, driver, top, target, inject):
    trace = os.path.join(top, "trace")
    command = ["strace", "-f", "-o", trace, "-e", "trace=" + TRACE]
    for one in case.extra + inject:
        command += ["-e", "inject=" + one]
    return run(command + case.command(driver, top, target), top, case.env), trace


def calls(case, driver):
    """The calls between the marks: name, and which of its name in its thread it is."""
    with tempfile.TemporaryDirectory() as top:
        if case.user is not None:
            os.chmod(top, 0o755)
        target = case.make(top)
        done, trace = strace(case, driver, top, target, [])
        if done.returncode != 0:
            sys.exit("%s: fails without a fault: %s%s" % (case, done.stdout.decode(),
                                                         done.stderr.decode()))
        counts, found, inside = {}, [], False
        for line in open(trace, errors="replace"):
            match = re.match(r"(\d+) +(\w+)\(", line)
            if not match:
                continue
            if START in line or END in line:
                inside = START in line
                continue
            key = match.groups()
            counts[key] = counts.get(key, 0) + 1
            if inside and key[1] in ERRORS:
                found.append((key[1], counts[key]))
        if getattr(case, "mode", "") == "async":
            found = [c for c in found if c[0] not in SHARED]
        if not found:
            sys.exit("%s: no system call between the marks" % case)
        return found


def faults(case, found):
    for name, n in found:
        yield "%s:signal=SIGKILL:when=%d" % (name, n)
        for error in ERRORS[name].split():
            # A disk that holds attributes does not say that it knows none.
            if error == "EOPNOTSUPP" and getattr(case, "name", "") in WITH_ATTRIBUTES:
                continue
            yield "%s:error=%s:when=%d" % (name, error, n)
            if error in LASTING and name in ("pwrite64", "write", "fsync", "openat", "renameat2",
                                             "fallocate"):
                yield "%s:error=%s:when=%d+" % (name, error, n)
        # A disk that says to have written, and has not.
        if name == "pwrite64":
            yield "%s:retval=%d:when=%d" % (name, 9000, n)


def said_by(done):
    """What the program said, or None when it was killed."""
    word = done.stdout.decode(errors="replace").split(" ")[0].strip()
    return word if word in ("OK", "ERR", "UNCERTAIN", "TORN") else None


def is_torn(case, target):
    """Whether a file that was being written in place was caught in the middle."""
    return isinstance(case, Case) and read(target) not in (
        None if case.name == "new" else OLD, case.new)


def one(case, driver, inject):
    """Runs one case; returns what is wrong, or None, and whether it was mended at the next start."""
    with tempfile.TemporaryDirectory() as top:
        if case.user is not None:
            os.chmod(top, 0o755)
        target = case.make(top)
        done, trace = strace(case, driver, top, target, inject)
        said = said_by(done)
        if said is None and "SIGKILL" not in " ".join(inject):
            return "ended with %d: %s" % (done.returncode, done.stderr.decode()[-500:]), False
        if said is not None and "(INJECTED)" not in open(trace, errors="replace").read():
            return "the fault was not reached", False
        torn = is_torn(case, target)
        # Only what is written in place may need the next start of the program.
        if torn and case.name in IN_PLACE and said in (None, "TORN") and case.mode != "gio":
            user = ["as", str(case.user)] if case.user is not None else []
            run([driver] + user + ["recover"], top)
        wrong = case.check(top, target, said, inject[-1] if inject else "")
        if os.path.isdir(os.path.join(top, "folder")):
            os.chmod(os.path.join(top, "folder"), 0o755)
        return wrong, torn and not wrong


def cases(driver, sample, quick):
    all_cases = [
        Case("regular"), Case("regular", "shorter"), Case("symlink"), Case("chain", "shorter"),
        Case("hardlink"), Case("hardlink", "shorter"), Case("new"), Case("attributes", "shorter"),
        Case("regular", "shorter", extra=["renameat2:error=EINVAL"]),
        Case("new", extra=["renameat2:error=EINVAL"]),
        Case("regular", mode="async"), Case("hardlink", "shorter", mode="async"),
        Case("new", mode="async"),
        Document(sample), Draft(True), Draft(False),
    ]
    if has_access_lists():
        all_cases += [Case("access-list", "shorter"), Case("inherited-list", "shorter")]
    else:
        print("not run: access lists, as the disk of %s has none" % tempfile.gettempdir())
    if os.geteuid() == 0 and can_become(driver):
        all_cases += [Case("group", "shorter"), Case("setgid", "shorter"),
                      Case("foreign-group", "shorter", user=NOBODY),
                      Case("readonly-folder", user=NOBODY),
                      Case("readonly-folder", "shorter", user=NOBODY),
                      Case("foreign-owner", user=NOBODY)]
    else:
        print("not run: the folder that cannot be written, as this needs root")
    for case in all_cases:
        case.driver = driver
    return all_cases


def can_become(driver):
    with tempfile.TemporaryDirectory() as top:
        os.chmod(top, 0o755)
        return run([driver, "as", str(NOBODY), "recover"], top,
                   {"JD_STATE_DIR": "/nonexistent"}).returncode == 0


def special(driver):
    """Cases that need no strace, or more than a fault: name and what is wrong, or None."""
    for size in NEW:
        for name in ("regular", "hardlink", "new"):
            case = Case(name, size, env={"JD_FAULT_SHORT": "7"})
            with tempfile.TemporaryDirectory() as top:
                target = case.make(top)
                done = run(case.command(driver, top, target), top, case.env)
                wrong = None if said_by(done) == "OK" else "failed: " + done.stdout.decode()
                yield "short writes, %s" % case, wrong or case.check(top, target, "OK", "")

    for name in ("regular", "symlink", "hardlink", "new"):
        case = Case(name)
        with tempfile.TemporaryDirectory() as top:
            target = case.make(top)
            command = case.command(driver, top, target)
            done = run(command[:1] + ["limit", "4096"] + command[1:], top)
            said = said_by(done)
            wrong = None if said == "ERR" else "said %s" % said
            yield "size limit, %s" % case, wrong or case.check(top, target, said, "")

    yield "order of the calls", order(driver)

    # Without the exchange of two names there is no way to see a file put in place by its name in
    # the microseconds before the move, only one written over.
    for how, extra in (("over", []), ("beside", []), ("over", ["renameat2:error=EINVAL"])):
        yield "raced %s %s" % (how, " ".join(extra)), raced(driver, how, extra)


def order(driver):
    """A power cut loses what was not synced: content before the move, the move before the end."""
    case = Case("regular")
    with tempfile.TemporaryDirectory() as top:
        target = case.make(top)
        done, trace = strace(case, driver, top, target, [])
        text = open(trace, errors="replace").read()
        text = text[text.index(START):text.index(END)]
        found = re.findall(r"\b(pwrite64|fsync|renameat2|unlinkat)\(", text)
        wanted = ["pwrite64", "fsync", "renameat2", "fsync", "unlinkat"]
        return None if found == wanted else "the calls were " + " ".join(found)


def raced(driver, how, extra):
    """Another program writes while ours has looked and has not moved yet."""
    case, third = Case("regular", extra=extra), b"THIRD" * 500
    call = "renameat" if extra else "renameat2"
    with tempfile.TemporaryDirectory() as top:
        target = case.make(top)
        trace = os.path.join(top, "trace")
        command = ["strace", "-f", "-o", trace, "-e", "trace=" + TRACE]
        for inject in extra + [call + ":delay_enter=700ms:when=1"]:
            command += ["-e", "inject=" + inject]
        process = subprocess.Popen(command + case.command(driver, top, target), cwd=top,
                                   stdout=subprocess.PIPE, env=surroundings(top))
        while not re.search(r"%s\(\d" % call, (read(trace) or b"").decode(errors="replace")):
            if process.poll() is not None:
                break
        if how == "over":
            write(target, third)
        else:
            write(target + ".theirs", third)
            os.rename(target + ".theirs", target)
        said = process.communicate(timeout=60)[0].decode()
        if read(target) != third:
            return "the text of the other program is lost"
        return None if re.match("ERR .*another program changed it", said) else "said " + said


def small_disk(driver):
    """On a disk of 64 KiB that is full; returns None when such a disk cannot be had."""
    with tempfile.TemporaryDirectory() as top:
        mount = ["unshare", "--mount", "sh", "-c",
                 "mount -t tmpfs -o size=64k,mode=755 tmpfs '%s' && exec \"$@\"" % top, "sh"]
        probe = subprocess.run(mount + ["true"], capture_output=True)
        if probe.returncode != 0:
            return None
        return subprocess.run(mount + [sys.executable, __file__, "--driver", driver,
                                       "--small-disk", top], capture_output=True, text=True)


def on_small_disk(driver, top):
    lost = 0
    for name in ("regular", "symlink", "hardlink", "new"):
        case = Case(name)
        case.new = b"NEW" * 15000
        place = os.path.join(top, "place")
        os.mkdir(place)
        with tempfile.TemporaryDirectory() as outside:
            target = case.make(place)
            write(os.path.join(outside, "new"), case.new)
            write(os.path.join(place, "new"), b"")
            with open(os.path.join(place, "fill"), "wb", buffering=0) as fill:
                try:
                    while fill.write(b"x" * 512):
                        pass
                except OSError:
                    pass
            base = [] if name == "new" else [os.path.join(place, "old")]
            done = run([driver, "save", target, os.path.join(outside, "new")] + base, outside)
            wrong = None if said_by(done) == "ERR" else done.stdout.decode() + done.stderr.decode()
            wrong = wrong or case.check(place, target, "ERR", "")
            os.unlink(os.path.join(place, "fill"))
            again = run([driver, "save", target, os.path.join(outside, "new")] + base, outside)
            if not wrong and (said_by(again) != "OK" or read(target) != case.new):
                wrong = "cannot save when there is room again: " + again.stdout.decode()
            print("full disk, %s: %s" % (name, wrong or "whole"))
            lost += wrong is not None
        shutil.rmtree(place)
    sys.exit(1 if lost else 0)


def prove(driver):
    """The banned call under the same faults: the runner must find losses."""
    lost = 0
    total = 0
    for name in ("regular", "symlink", "hardlink", "new"):
        case = Case(name, mode="gio")
        case.driver = driver
        for fault in faults(case, calls(case, driver)):
            if "SIGKILL" in fault or re.match("(write|fsync|close|rename)", fault):
                total += 1
                lost += one(case, driver, [fault])[0] is not None
    print("g_file_replace_contents: %d cases, %d lost" % (total, lost))
    sys.exit(0 if lost > 0 else "the runner finds no loss where there must be some")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--driver", required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--prove", action="store_true")
    parser.add_argument("--small-disk", metavar="FOLDER")
    parser.add_argument("--only", default="", help="only the cases with this in their name")
    args = parser.parse_args()
    driver = os.path.abspath(args.driver)
    sample = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../data/sample.jobdesc")

    if args.small_disk:
        on_small_disk(driver, args.small_disk)
    if args.prove:
        prove(driver)

    jobs, n, lost, mended = [], 0, 0, 0
    for case in cases(driver, sample, args.quick):
        if args.only in str(case):
            jobs += [(case, fault) for fault in faults(case, calls(case, driver))]
    if args.quick:
        jobs = jobs[::len(jobs) // 160 + 1]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for (case, fault), (wrong, torn) in zip(jobs, pool.map(
                lambda job: one(job[0], driver, [job[1]]), jobs)):
            n += 1
            mended += torn
            if wrong:
                lost += 1
                print("%s, %s: %s" % (case, fault, wrong))
    for name, wrong in special(driver) if not args.only else []:
        n += 1
        if wrong:
            lost += 1
            print("%s: %s" % (name, wrong))
    done = small_disk(driver)
    if done is None:
        print("not run: the full disk, as this needs root")
    else:
        n += 4
        lost += done.returncode != 0
        if done.returncode != 0:
            print(done.stdout, done.stderr)
    print("%d cases, %d lost, %d mended at the next start" % (n, lost, mended))
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
