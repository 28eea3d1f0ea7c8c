# Two hosts in namespaces of their own (network, hostname, mounts), each with an sshd, and one folder that both see
# under different paths: /mnt/scratch/shared on the first, /mnt/work on the second; netns-slurm.sh adds a Slurm. Sourced.
NETNS_DIR=$TESTBED/netns
NETNS_HOSTS=(clxit1 clxit2)
NETNS_PATHS=(/mnt/scratch/shared /mnt/work)
# whoever runs the tests
NETNS_OWNER=${SUDO_USER:-root}
NETNS_PREFIX=10.79.17
# of the bridge and of its cables: at most 15 characters
NETNS_BRIDGE=clxit-br

netns_up() {
  local i
  unshare --net --uts --mount true 2>/dev/null \
    || refuse "needs network, UTS and mount namespaces, which this machine or container does not let root make"
  install_packages openssh-server openssh-client openssh-sftp-server iproute2
  # a filesystem that clones files, for the test of that
  install_packages xfsprogs
  ensure_user $KEY_USER
  ensure_user $PASSWORD_USER
  mkdir -p "$NETNS_DIR"/{shared,auth,run,log}
  chmod 1777 "$NETNS_DIR/shared"
  mkdir -p /run/sshd && chmod 0755 /run/sshd
  netns_keys
  netns_bridge
  for i in 0 1; do netns_host "$i"; done
  netns_slurm_up
  netns_properties
  say "two hosts, ${NETNS_HOSTS[*]}, share ${NETNS_PATHS[*]}"
}

netns_down() {
  local host
  netns_slurm_down
  for host in "${NETNS_HOSTS[@]}"; do
    stop "$NETNS_DIR/run/$host.pid" sshd
    if netns_is_there "$host"; then ip netns del "$host"; fi
  done
  if ip link show $NETNS_BRIDGE >/dev/null 2>&1; then ip link del $NETNS_BRIDGE; fi
  rm -f "$PARTS/netns.properties"
}

netns_is_there() { grep -qw "^$1" <<<"$(ip netns list 2>/dev/null)"; }

netns_keys() {
  local i host
  [ -f "$NETNS_DIR/id_ed25519" ] || ssh-keygen -q -t ed25519 -N '' -C testbed-client -f "$NETNS_DIR/id_ed25519"
  [ -z "${SUDO_UID:-}" ] || chown "$SUDO_UID" "$NETNS_DIR/id_ed25519"
  # a client shares files with an account only where both are the same owner of files; root may mount
  [ -f "$NETNS_DIR/node_ed25519" ] || ssh-keygen -q -t ed25519 -N '' -C testbed-node -f "$NETNS_DIR/node_ed25519"
  cat "$NETNS_DIR/id_ed25519.pub" "$NETNS_DIR/node_ed25519.pub" >"$NETNS_DIR/auth/$KEY_USER"
  cp "$NETNS_DIR/id_ed25519.pub" "$NETNS_DIR/auth/$PASSWORD_USER"
  cp "$NETNS_DIR/id_ed25519.pub" "$NETNS_DIR/auth/root"
  [ -f "$NETNS_DIR/auth/$NETNS_OWNER" ] || cp "$NETNS_DIR/id_ed25519.pub" "$NETNS_DIR/auth/$NETNS_OWNER"
  chmod 0644 "$NETNS_DIR/auth/"*
  : >"$NETNS_DIR/known_hosts.new"
  for i in 0 1; do
    host=${NETNS_HOSTS[i]}
    [ -f "$NETNS_DIR/host_$host" ] || ssh-keygen -q -t ed25519 -N '' -C "$host" -f "$NETNS_DIR/host_$host"
    printf '%s,%s %s\n' "$NETNS_PREFIX.$((11 + i))" "$host" "$(cut -d' ' -f1,2 "$NETNS_DIR/host_$host.pub")" >>"$NETNS_DIR/known_hosts.new"
  done
  printf '127.0.0.1 localhost\n%s.11 %s\n%s.12 %s\n' $NETNS_PREFIX "${NETNS_HOSTS[0]}" $NETNS_PREFIX "${NETNS_HOSTS[1]}" >"$NETNS_DIR/hosts"
  mv "$NETNS_DIR/known_hosts.new" "$NETNS_DIR/known_hosts"
}

# Nothing leaves the machine: no route, no forwarding, no outer link is in the bridge.
netns_bridge() {
  ip link show $NETNS_BRIDGE >/dev/null 2>&1 || ip link add $NETNS_BRIDGE type bridge
  ip addr replace $NETNS_PREFIX.1/24 dev $NETNS_BRIDGE
  ip link set $NETNS_BRIDGE up
}

netns_host() {
  local host=${NETNS_HOSTS[$1]} path=${NETNS_PATHS[$1]} address=$NETNS_PREFIX.$((11 + $1)) cable=clxit-v$1 i homes=
  alive "$NETNS_DIR/run/$host.pid" sshd && return 0
  netns_is_there "$host" || ip netns add "$host"
  ip -n "$host" link set lo up
  if ! ip link show "$cable" >/dev/null 2>&1; then
    ip link add "$cable" type veth peer name eth0 netns "$host"
    ip link set "$cable" master $NETNS_BRIDGE up
    ip -n "$host" addr add "$address/24" dev eth0
    ip -n "$host" link set eth0 up
  fi
  cat >"$NETNS_DIR/$host.conf" <<CONFIG
Port 22
ListenAddress $address
HostKey $NETNS_DIR/host_$host
PidFile $NETNS_DIR/run/$host.pid
StrictModes no
AuthorizedKeysFile $NETNS_DIR/auth/%u
AllowUsers root $KEY_USER $PASSWORD_USER $NETNS_OWNER
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
UseDNS no
PrintMotd no
SetEnv SLURM_CONF=$NETNS_DIR/slurm/slurm.conf
Subsystem sftp /usr/lib/openssh/sftp-server
CONFIG
  [ "$1" != 0 ] || homes=$(netns_node_homes)
  # the folder lies below what both see anyway, so a path that both know is hidden: /mnt is of each host alone
  setsid ip netns exec "$host" unshare --uts --mount --propagation private sh -c "
    hostname $host
    mount -t tmpfs -o mode=755,size=256m tmpfs /mnt
    mkdir -p $path /mnt/own && chmod 1777 /mnt/own
    mount --bind '$NETNS_DIR/shared' $path
    mount --bind '$NETNS_DIR/hosts' /etc/hosts
    $homes
    exec /usr/sbin/sshd -D -f '$NETNS_DIR/$host.conf' -E '$NETNS_DIR/log/$host.log'" </dev/null >/dev/null 2>&1 &
  for ((i = 0; i < 100; i++)); do
    (exec 3<>"/dev/tcp/$address/22") 2>/dev/null && return 0
    sleep 0.1
  done
  fail "nothing listens on $address:22 after 10 s; see $NETNS_DIR/log/$host.log"
}

netns_properties() {
  cat >"$PARTS/netns.properties" <<PROPERTIES
netns.owner=$NETNS_OWNER
netns.stranger=$KEY_USER
netns.keyless=$PASSWORD_USER
netns.node=${NETNS_HOSTS[0]}
netns.keyFile=$NETNS_DIR/id_ed25519
netns.knownHosts=$NETNS_DIR/known_hosts
netns.here=$NETNS_DIR/shared
netns.first.address=$NETNS_PREFIX.11
netns.first.shared=${NETNS_PATHS[0]}
netns.first.own=/mnt/own
netns.second.address=$NETNS_PREFIX.12
netns.second.shared=${NETNS_PATHS[1]}
netns.second.own=/mnt/own
netns.second.received=/sys/class/net/clxit-v1/statistics/tx_bytes
PROPERTIES
}
