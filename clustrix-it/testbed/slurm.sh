# Slurm on loopback: munged, slurmctld and several slurmd that each play one node. Sourced.
# Nothing of it lies in /etc/slurm or /run/munge, so that a Slurm of the machine's own is not touched.
SLURM_DIR=$TESTBED/slurm
SLURM_PORT=${TESTBED_SLURM_PORT:-26817}
SLURM_NODES=${TESTBED_SLURM_NODES:-4}
SLURM_CPUS=${TESTBED_SLURM_CPUS:-16}
SLURM_CONF=$SLURM_DIR/slurm.conf
# No accounting: the harder case, in which sacct answers with an error. The part slurmdbd has one with it.
SLURM_ACCOUNTING=none
SLURM_CLUSTER=clustrix-it
SLURM_PREFIX=${TESTBED_SLURM_PREFIX:-itn}

slurm_up() {
  install_packages munge slurmctld slurmd slurm-client slurm-wlm-basic-plugins
  slurm_prepare
  export SLURM_CONF
  slurm_munge
  slurm_config
  slurm_controller
  slurm_nodes
  slurm_properties
  say "Slurm with $SLURM_NODES nodes; SLURM_CONF=$SLURM_CONF"
}

slurm_prepare() {
  [ "$SLURM_NODES" -ge 2 ] || fail "TESTBED_SLURM_NODES=$SLURM_NODES is too few; use 2 or more"
  getent hosts "$(hostname -s)" >/dev/null \
    || fail "the name of this machine, $(hostname -s), does not resolve; add the line '127.0.0.1 $(hostname -s)' to /etc/hosts"
  ensure_user $KEY_USER
  mkdir -p "$SLURM_DIR"/{run,log,state,spool,jobcomp,munge}
  chmod 0755 "$SLURM_DIR" "$SLURM_DIR/munge"
  chown slurm:slurm "$SLURM_DIR"/{run,log,state,jobcomp}
}

slurm_down() {
  local file
  for file in "$SLURM_DIR"/run/slurmd-*.pid; do stop "$file" slurmd; done
  stop "$SLURM_DIR/run/slurmctld.pid" slurmctld
  stop "$SLURM_DIR/munge/munged.pid" munged
  find /sys/fs/cgroup/{memory,freezer}/slurm_"$SLURM_PREFIX"* -depth -type d -exec rmdir {} \; 2>/dev/null || true
  rm -f "$PARTS/slurm.properties"
}

slurm_munge() {
  local dir=$SLURM_DIR/munge
  chown munge:munge "$dir"
  if [ ! -s "$dir/key" ]; then
    (umask 077 && head -c 128 /dev/urandom >"$dir/key")
    chown munge:munge "$dir/key"
  fi
  if ! alive "$dir/munged.pid" munged; then
    rm -f "$dir/socket"*
    runuser -u munge -- /usr/sbin/munged --key-file="$dir/key" --socket="$dir/socket" \
      --pid-file="$dir/munged.pid" --log-file="$dir/munged.log" --seed-file="$dir/seed"
  fi
  munge --socket="$dir/socket" -n | unmunge --socket="$dir/socket" >/dev/null \
    || fail "munged does not answer; see $dir/munged.log"
}

slurm_controller() {
  local i
  if ! alive "$SLURM_DIR/run/slurmctld.pid" slurmctld; then
    require_free_port "$SLURM_PORT" TESTBED_SLURM_PORT
    setsid runuser -u slurm -- /usr/sbin/slurmctld -D -f "$SLURM_CONF" \
      </dev/null >>"$SLURM_DIR/log/slurmctld.out" 2>&1 &
    wait_for_port "$SLURM_PORT" "$SLURM_DIR/log/slurmctld.log"
  else
    scontrol reconfigure
  fi
}

slurm_nodes() {
  local i ready
  for ((i = 1; i <= SLURM_NODES; i++)); do
    mkdir -p "$SLURM_DIR/spool/$SLURM_PREFIX$i"
    alive "$SLURM_DIR/run/slurmd-$SLURM_PREFIX$i.pid" slurmd && continue
    setsid /usr/sbin/slurmd -D -N "$SLURM_PREFIX$i" -f "$SLURM_CONF" \
      </dev/null >>"$SLURM_DIR/log/slurmd-$SLURM_PREFIX$i.out" 2>&1 &
  done
  for ((i = 0; i < 150; i++)); do
    # a star behind the state: the node does not answer yet
    ready=$(sinfo -h -N -p batch -t idle,mix,alloc -o '%N %t' 2>/dev/null | grep -vc '[*]' || true)
    [ "$ready" = "$SLURM_NODES" ] && return 0
    sleep 0.2
  done
  grep -h 'error:' "$SLURM_DIR"/log/slurmd-"$SLURM_PREFIX"1.log >&2 || true
  fail "only $ready of $SLURM_NODES nodes are ready after 30 s; see $SLURM_DIR/log"
}

slurm_properties() {
  local nodes
  nodes=$(seq -s, -f "$SLURM_PREFIX%g" 1 "$SLURM_NODES")
  cat >"$PARTS/slurm.properties" <<PROPERTIES
slurm.conf=$SLURM_CONF
slurm.nodes=$nodes
slurm.partition=batch
slurm.accounting=$SLURM_ACCOUNTING
PROPERTIES
}
