# Grid Engine in a network namespace of its own, since its daemons bind all addresses, with an sshd
# there as its login host. Sourced after ssh.sh, whose users and keys it shares.
SGE_DIR=$TESTBED/sge
SGE_NET=clustrix-it-sge
SGE_LINK=clit-sge
SGE_HOST=10.79.31.2
SGE_GATE=10.79.31.1
SGE_SLOTS=${TESTBED_SGE_SLOTS:-16}
SGE_SPOOL=/var/spool/gridengine
export SGE_ROOT=/var/lib/gridengine SGE_CELL=default

sge_up() {
  [ -f "$SSH_DIR/sshd_config" ] || fail "the part sge needs the part ssh: up ssh sge"
  if [ ! -f "$PARTS/sge.properties" ] && ip netns list 2>/dev/null | grep -qw "^$SGE_NET"; then
    fail "another test bed has the Grid Engine of this machine; take it down there first"
  fi
  mkdir -p "$SGE_DIR"
  sge_install
  sge_network
  sge_daemons
  sge_sshd
  cat >"$PARTS/sge.properties" <<PROPERTIES
sge.host=$SGE_HOST
sge.port=22
sge.knownHosts=$SGE_DIR/known_hosts
sge.queue=all.q
PROPERTIES
  say "Grid Engine with $SGE_SLOTS slots; login host $SGE_HOST"
}

sge_down() {
  local file
  # there is one of it on a machine: another test bed may have it
  [ -f "$PARTS/sge.properties" ] || return 0
  stop "$SGE_DIR/sshd.pid" sshd
  if ip netns list 2>/dev/null | grep -qw "^$SGE_NET"; then
    for file in "$SGE_SPOOL"/execd/*/execd.pid; do stop "$file" sge_execd; done
    stop "$SGE_SPOOL/qmaster/qmaster.pid" sge_qmaster
    ip netns del $SGE_NET
    ip link del $SGE_LINK 2>/dev/null || true
  fi
  rm -f "$PARTS/sge.properties"
}

sge_in() { ip netns exec $SGE_NET "$@"; }

# The packages ask for the name of the master while they are installed.
sge_install() {
  local part name
  name=$(hostname -s)
  if ! is_installed gridengine-master; then
    install_packages debconf
    for part in common client master; do
      printf 'gridengine-%s shared/gridenginemaster string %s\n' $part "$name"
      printf 'gridengine-%s shared/gridenginecell string default\n' $part
      printf 'gridengine-%s shared/gridengineconfig boolean true\n' $part
    done | debconf-set-selections
  fi
  # any mail program will do; without a word a whole mail server would come
  install_packages iproute2 msmtp-mta gridengine-master gridengine-exec gridengine-client
  local common=$SGE_ROOT/$SGE_CELL/common
  # 127.0.0.1 is called localhost, and the machine has another name: they are one host
  [ "$name" = localhost ] || printf 'localhost %s\n' "$name" >"$common/host_aliases"
  echo localhost >"$common/act_qmaster"
  chown sgeadmin:sgeadmin "$common/act_qmaster" "$common/host_aliases"
}

sge_network() {
  ip netns list | grep -qw "^$SGE_NET" && return 0
  ip netns add $SGE_NET
  sge_in ip link set lo up
  ip link add $SGE_LINK type veth peer name eth0 netns $SGE_NET
  ip addr add $SGE_GATE/30 dev $SGE_LINK
  ip link set $SGE_LINK up
  sge_in ip addr add $SGE_HOST/30 dev eth0
  sge_in ip link set eth0 up
}

sge_daemons() {
  local i file
  if ! alive $SGE_SPOOL/qmaster/qmaster.pid sge_qmaster; then
    sge_in setsid /usr/sbin/sge_qmaster </dev/null >"$SGE_DIR/qmaster.out" 2>&1
  fi
  for ((i = 0; i < 100; i++)); do sge_in qconf -sm >/dev/null 2>&1 && break; sleep 0.1; done
  sge_configure
  for file in $SGE_SPOOL/execd/*/execd.pid; do alive "$file" sge_execd && return 0; done
  sge_in setsid /usr/sbin/sge_execd </dev/null >"$SGE_DIR/execd.out" 2>&1
  for ((i = 0; i < 100; i++)); do
    sge_in qstat -f -q all.q 2>/dev/null | grep -q 'all\.q@.* lx-amd64 *$' && return 0
    sleep 0.2
  done
  fail "the execution host of Grid Engine does not come up; see $SGE_SPOOL"
}

sge_sshd() {
  [ -f "$SGE_DIR/host_ed25519" ] || ssh-keygen -q -t ed25519 -N '' -C testbed-sge -f "$SGE_DIR/host_ed25519"
  sed -e "s#^Port .*#Port 22#" -e "s#^ListenAddress .*#ListenAddress $SGE_HOST#" -e '/^HostKey /d' -e '/^SetEnv /d' \
    -e "s#^PidFile .*#PidFile $SGE_DIR/sshd.pid\nHostKey $SGE_DIR/host_ed25519#" "$SSH_DIR/sshd_config" >"$SGE_DIR/sshd_config"
  printf '%s %s\n' "$SGE_HOST" "$(cut -d' ' -f1,2 "$SGE_DIR/host_ed25519.pub")" >"$SGE_DIR/known_hosts"
  alive "$SGE_DIR/sshd.pid" sshd && return 0
  setsid ip netns exec $SGE_NET /usr/sbin/sshd -D -f "$SGE_DIR/sshd_config" -E "$SGE_DIR/sshd.log" </dev/null >/dev/null 2>&1 &
  local i
  for ((i = 0; i < 100; i++)); do (exec 3<>"/dev/tcp/$SGE_HOST/22") 2>/dev/null && return 0; sleep 0.1; done
  fail "nothing listens on $SGE_HOST:22; see $SGE_DIR/sshd.log"
}
