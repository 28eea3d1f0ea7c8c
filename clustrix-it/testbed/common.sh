# Shared by the scripts of the test bed; sourced, never run. All state lies below $TESTBED.
TESTBED=${TMPDIR:-/tmp}/clustrix-it-testbed
PARTS=$TESTBED/parts
KEY_USER=clustrix-it
PASSWORD_USER=clustrix-it-pw
export DEBIAN_FRONTEND=noninteractive

# Exit status 3: this machine cannot carry the test bed (not root, no apt). Anything else is a fault.
CANNOT=3

say() { printf 'testbed: %s\n' "$*" >&2; }
refuse() { say "$*"; exit $CANNOT; }
fail() { say "$*"; exit 1; }

require_root() {
  [ "$(id -u)" = 0 ] || refuse "needs root, to install packages and to make users; run it with sudo"
}

# Daemons run as other users, so each of them must be able to walk to the state folder.
prepare_state() {
  mkdir -p "$TESTBED" "$PARTS" || fail "cannot write $TESTBED; set TMPDIR to a folder that root can write"
  chmod 0755 "$TESTBED" "$PARTS"
  runuser -u nobody -- test -x "$TESTBED" \
    || fail "other users cannot enter $TESTBED; set TMPDIR to a folder that all users can enter, such as /tmp"
}

is_installed() { dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Installs what is missing. The packages' own services are neither started nor enabled: the test bed
# starts daemons of its own, on loopback, and must not open the machine to others.
install_packages() {
  local missing=() package policy=/usr/sbin/policy-rc.d ours=no status=0
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || refuse "needs apt-get (Debian) to install: ${missing[*]}"
  say "installing ${missing[*]}"
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' >$policy && chmod 0755 $policy && ours=yes
  fi
  apt_install "${missing[@]}" || { apt_get update && apt_install "${missing[@]}"; } || status=$?
  if [ $ours = yes ]; then rm -f $policy; fi
  [ $status = 0 ] || fail "apt-get could not install ${missing[*]}; see $TESTBED/apt.log"
  if [ -d /run/systemd/system ]; then
    for package in "${missing[@]}"; do
      case $package in
        openssh-server) systemctl -q disable ssh ;;
        munge | slurmctld | slurmd | slurmdbd | mariadb-server) systemctl -q disable "$package" ;;
      esac
    done
  fi
}
apt_get() { apt-get -o DPkg::Lock::Timeout=300 -qq "$@" >>"$TESTBED/apt.log" 2>&1; }
apt_install() { apt_get install -y --no-install-recommends "$@"; }

# useradd leaves '!' in the shadow file, which an sshd without PAM takes for a locked account.
ensure_user() {
  if ! getent passwd "$1" >/dev/null; then
    useradd --create-home --shell /bin/bash "$1"
    echo "$1" >>"$TESTBED/created-users"
  fi
  if [ "$(getent shadow "$1" | cut -d: -f2)" = '!' ]; then usermod -p '*' "$1"; fi
}

# Is the daemon of this name (as the kernel knows it) alive under the id in the file? The name is
# checked because after a restart of the machine the id may be another program's.
alive() {
  local file=$1 name=$2 pid
  pid=$(cat "$file" 2>/dev/null) || return 1
  [ -n "$pid" ] && [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = "$name" ]
}

# Ends the one process that the file names, and waits for its end.
stop() {
  local file=$1 name=$2 pid i
  if alive "$file" "$name"; then
    pid=$(cat "$file")
    kill "$pid"
    for ((i = 0; i < 100; i++)); do alive "$file" "$name" || break; sleep 0.1; done
    if alive "$file" "$name"; then kill -9 "$pid"; fi
  fi
  rm -f "$file"
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
wait_for_port() {
  local i
  for ((i = 0; i < 100; i++)); do listens "$1" && return 0; sleep 0.1; done
  fail "nothing listens on 127.0.0.1:$1 after 10 s; see $2"
}
require_free_port() {
  ! listens "$1" || fail "port $1 is in use by another program; stop it, or set $2 to a free port"
}
