/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* measure COMMAND…: runs a command once with its output thrown away, and tells its wall time in
 * milliseconds, its peak memory in megabytes and its processor time in milliseconds. A program of
 * its own, because a child inherits the peak of whoever starts it, and Python's is larger than what
 * is to be measured. */

#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static double
to_milliseconds (const struct timeval *time)
{
  return (double) time->tv_sec * 1e3 + (double) time->tv_usec / 1e3;
}

int
main (int    argc,
      char **argv)
{
  posix_spawn_file_actions_t actions;
  struct rusage usage;
  double start;
  pid_t child;
  int status;

  if (argc < 2)
    return 2;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

  start = get_milliseconds ();
  if (posix_spawnp (&child, argv[1], &actions, NULL, argv + 1, environ) != 0 ||
      wait4 (child, &status, 0, &usage) != child || status != 0)
    return 1;

  printf ("%.3f %.2f %.3f\n", get_milliseconds () - start, (double) usage.ru_maxrss / 1024,
          to_milliseconds (&usage.ru_utime) + to_milliseconds (&usage.ru_stime));
  posix_spawn_file_actions_destroy (&actions);
  return 0;
}
