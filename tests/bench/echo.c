/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* echo KEYS X Y COMMAND…: how long a key takes to be seen, measured from outside of the program. It
 * starts COMMAND on an X server without a window manager, gives its window a size, clicks at X, Y
 * (parts of the window) and types KEYS keys. Of each it takes the time until pixels of the left
 * part of the window, the form, are others, and until those of the right part, the preview, are.
 * JSON on standard output, times in microseconds; “same” is the percentage of keys that were seen
 * in both within a millisecond. */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>
#include <X11/keysym.h>
#include <dlfcn.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define WIDTH 1200
#define HEIGHT 880
#define START_TIMEOUT 20000
#define SILENCE 1500
#define KEY_TIMEOUT 2000
#define PAUSE 130

typedef struct {
  int x;
  int y;
  int width;
  int height;
} Area;

typedef struct {
  Area area;
  unsigned char *before;
  double seen;
} Pane;

/* XTEST has no header in the packages that GTK needs, but its library is there with xdotool. */
typedef struct {
  int (*key) (Display *display, unsigned int code, int press, unsigned long delay);
  int (*button) (Display *display, unsigned int button, int press, unsigned long delay);
  int (*motion) (Display *display, int screen, int x, int y, unsigned long delay);
} Fake;

static Display *display;
static XImage *image;
static XShmSegmentInfo shared;
static int damage_event;
static Fake fake;

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
next_event (XEvent *event,
            double  until)
{
  while (!XPending (display))
    {
      double left = until - get_milliseconds ();
      struct pollfd file = { ConnectionNumber (display), POLLIN, 0 };

      if (left <= 0)
        return 0;
      poll (&file, 1, left < 1 ? 1 : (int) left);
    }

  XNextEvent (display, event);
  return 1;
}

static void
drain (double milliseconds)
{
  double until = get_milliseconds () + milliseconds;
  XEvent event;

  while (next_event (&event, until))
    ;
}

static int
open_display (void)
{
  void *library = dlopen ("libXtst.so.6", RTLD_NOW);
  int error;
  Window root;

  display = XOpenDisplay (NULL);
  if (display == NULL || library == NULL || !XDamageQueryExtension (display, &damage_event, &error))
    return 0;

  *(void **) &fake.key = dlsym (library, "XTestFakeKeyEvent");
  *(void **) &fake.button = dlsym (library, "XTestFakeButtonEvent");
  *(void **) &fake.motion = dlsym (library, "XTestFakeMotionEvent");

  root = DefaultRootWindow (display);
  image = XShmCreateImage (display, DefaultVisual (display, 0),
                           (unsigned int) DefaultDepth (display, 0), ZPixmap, NULL, &shared,
                           WIDTH, HEIGHT);
  shared.shmid = shmget (IPC_PRIVATE, (size_t) (image->bytes_per_line * HEIGHT), IPC_CREAT | 0600);
  shared.shmaddr = image->data = shmat (shared.shmid, NULL, 0);
  XShmAttach (display, &shared);
  XSync (display, False);
  shmctl (shared.shmid, IPC_RMID, NULL);
  XSelectInput (display, root, SubstructureNotifyMask);
  XDamageCreate (display, root, XDamageReportRawRectangles);
  return fake.key != NULL && fake.button != NULL && fake.motion != NULL;
}

static pid_t
start (char **command)
{
  pid_t child = fork ();

  if (child == 0)
    {
      dup2 (STDERR_FILENO, STDOUT_FILENO);
      execvp (command[0], command);
      _exit (127);
    }

  return child;
}

static Window
wait_for_window (void)
{
  double until = get_milliseconds () + START_TIMEOUT;
  XEvent event;

  while (next_event (&event, until))
    {
      XWindowAttributes attributes;

      if (event.type == MapNotify && !event.xmap.override_redirect &&
          XGetWindowAttributes (display, event.xmap.window, &attributes) &&
          attributes.width >= 400 && attributes.height >= 300)
        return event.xmap.window;
    }

  return None;
}

static void
grab (void)
{
  XShmGetImage (display, DefaultRootWindow (display), image, 0, 0, AllPlanes);
}

static unsigned char *
get_row (const Area *area,
         int         y)
{
  return (unsigned char *) image->data + (area->y + y) * image->bytes_per_line + area->x * 4;
}

static void
keep (Pane *pane)
{
  size_t row = (size_t) pane->area.width * 4;

  for (int y = 0; y < pane->area.height; y++)
    memcpy (pane->before + (size_t) y * row, get_row (&pane->area, y), row);
  pane->seen = -1;
}

static int
differs (const Pane *pane)
{
  size_t row = (size_t) pane->area.width * 4;

  for (int y = 0; y < pane->area.height; y++)
    if (memcmp (pane->before + (size_t) y * row, get_row (&pane->area, y), row) != 0)
      return 1;

  return 0;
}

static void
type_key (char letter)
{
  KeyCode code = XKeysymToKeycode (display, letter == ' ' ? XK_space : (KeySym) letter);

  fake.key (display, code, True, 0);
  fake.key (display, code, False, 0);
  XFlush (display);
}

/* The parts of one frame come together: they are all there when one of them is. */
static void
watch_key (Pane *panes,
           char  letter)
{
  double start, until;
  XEvent event;

  grab ();
  keep (&panes[0]);
  keep (&panes[1]);
  while (XPending (display))
    XNextEvent (display, &event);

  start = get_milliseconds ();
  until = start + KEY_TIMEOUT;
  type_key (letter);
  while ((panes[0].seen < 0 || panes[1].seen < 0) && next_event (&event, until))
    {
      double now = get_milliseconds () - start;

      if (event.type != damage_event + XDamageNotify)
        continue;

      while (XPending (display))
        XNextEvent (display, &event);
      grab ();
      for (int i = 0; i < 2; i++)
        if (panes[i].seen < 0 && differs (&panes[i]))
          panes[i].seen = now;
    }
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static int
get_percentile (double *times,
                int     n,
                int     percent)
{
  int index = n * percent / 100;

  return n > 0 ? (int) (times[index < n ? index : n - 1] * 1000) : -1;
}

static void
type_and_tell (int n_keys)
{
  static const char letters[] = "etaoinshrdlu";
  Pane panes[2] = {
    { .area = { WIDTH * 20 / 100, HEIGHT * 7 / 100, WIDTH * 42 / 100, HEIGHT * 92 / 100 } },
    { .area = { WIDTH * 65 / 100, HEIGHT * 7 / 100, WIDTH * 33 / 100, HEIGHT * 85 / 100 } },
  };
  double *times[2];
  int n = 0, n_same = 0;

  for (int i = 0; i < 2; i++)
    {
      panes[i].before = malloc ((size_t) (panes[i].area.width * panes[i].area.height * 4));
      times[i] = calloc ((size_t) n_keys, sizeof (double));
    }

  srand (1);
  for (int i = 0; i < n_keys; i++)
    {
      drain (PAUSE + rand () % 33);
      watch_key (panes, letters[rand () % 12]);
      if (panes[0].seen < 0 || panes[1].seen < 0)
        continue;
      times[0][n] = panes[0].seen;
      times[1][n++] = panes[1].seen;
      n_same += panes[0].seen - panes[1].seen <= 1 && panes[1].seen - panes[0].seen <= 1;
    }

  for (int i = 0; i < 2; i++)
    qsort (times[i], (size_t) n, sizeof (double), compare);
  printf ("{ \"keys\": %d, \"seen\": %d, \"form\": %d, \"form99\": %d, \"median\": %d, "
          "\"p99\": %d, \"same\": %d }\n",
          n_keys, n, get_percentile (times[0], n, 50), get_percentile (times[0], n, 99),
          get_percentile (times[1], n, 50), get_percentile (times[1], n, 99),
          n > 0 ? n_same * 100 / n : 0);
  for (int i = 0; i < 2; i++)
    {
      free (panes[i].before);
      free (times[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  pid_t child;
  Window window;

  if (argc < 5)
    return 2;
  if (!open_display ())
    return 3;

  child = start (argv + 4);
  window = wait_for_window ();
  if (window != None)
    {
      drain (SILENCE);
      XMoveResizeWindow (display, window, 0, 0, WIDTH, HEIGHT);
      XSync (display, False);
      drain (SILENCE);
      XSetInputFocus (display, window, RevertToPointerRoot, CurrentTime);
      fake.motion (display, 0, (int) (WIDTH * atof (argv[2])), (int) (HEIGHT * atof (argv[3])), 0);
      fake.button (display, 1, True, 0);
      fake.button (display, 1, False, 0);
      XFlush (display);
      drain (SILENCE);
      type_and_tell (atoi (argv[1]));
    }

  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  return window != None ? 0 : 4;
}
