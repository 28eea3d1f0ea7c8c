# A Slurm over the two hosts of netns.sh: the second is the login host and runs the controller, the first is the only
# node. /mnt/own is another folder on each, so a job does not see what was deployed there. Sourced after netns.sh.
NETNS_SLURM=$NETNS_DIR/slurm
NETNS_NODE=${NETNS_HOSTS[0]}
NETNS_LOGIN=${NETNS_HOSTS[1]}

netns_slurm_up() {
  local dir=$NETNS_SLURM i
  install_packages munge slurmctld slurmd slurm-client slurm-wlm-basic-plugins util-linux
  mkdir -p "$dir"/{run,log,state,spool,munge}
  chmod 0755 "$dir" "$dir/munge"
  chown slurm:slurm "$dir"/{run,log,state}
  netns_slurm_munge
  netns_slurm_config
  if ! alive "$dir/run/slurmctld.pid" slurmctld; then
    netns_in "$NETNS_LOGIN" runuser -u slurm -- /usr/sbin/slurmctld -D -f "$dir/slurm.conf" >>"$dir/log/slurmctld.out" 2>&1 &
  fi
  if ! alive "$dir/run/slurmd.pid" slurmd; then
    netns_in "$NETNS_NODE" /usr/sbin/slurmd -D -f "$dir/slurm.conf" >>"$dir/log/slurmd.out" 2>&1 &
  fi
  for ((i = 0; i < 150; i++)); do
    case $(SLURM_CONF=$dir/slurm.conf netns_in "$NETNS_LOGIN" sinfo -h -o %t 2>/dev/null) in
      idle | mix | alloc) return 0 ;;
    esac
    sleep 0.2
  done
  fail "the node $NETNS_NODE is not ready after 30 s; see $dir/log"
}

netns_slurm_down() {
  stop "$NETNS_SLURM/run/slurmd.pid" slurmd
  stop "$NETNS_SLURM/run/slurmctld.pid" slurmctld
  stop "$NETNS_SLURM/munge/munged.pid" munged
}

# Runs a command on a host, away from the terminal.
netns_in() {
  local host=$1
  shift
  setsid --wait nsenter --target "$(cat "$NETNS_DIR/run/$host.pid")" --mount --uts --net -- "$@" </dev/null
}

netns_slurm_munge() {
  local dir=$NETNS_SLURM/munge
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
}

netns_slurm_config() {
  printf 'CgroupPlugin=cgroup/v1\n' >"$NETNS_SLURM/cgroup.conf"
  cat >"$NETNS_SLURM/slurm.conf" <<CONFIG
ClusterName=clustrix-it-netns
SlurmctldHost=$NETNS_LOGIN($NETNS_PREFIX.12)
SlurmUser=slurm
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$NETNS_SLURM/munge/socket
CredType=cred/munge
StateSaveLocation=$NETNS_SLURM/state
SlurmdSpoolDir=$NETNS_SLURM/spool
SlurmctldPidFile=$NETNS_SLURM/run/slurmctld.pid
SlurmdPidFile=$NETNS_SLURM/run/slurmd.pid
SlurmctldLogFile=$NETNS_SLURM/log/slurmctld.log
SlurmdLogFile=$NETNS_SLURM/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SlurmdParameters=config_overrides
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,sched_interval=5,bf_interval=5
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
MinJobAge=900
DefMemPerCPU=1024
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
NodeName=$NETNS_NODE NodeAddr=$NETNS_PREFIX.11 CPUs=8 RealMemory=16384 State=UNKNOWN
PartitionName=batch Nodes=ALL Default=YES MaxTime=1-00:00:00 DefaultTime=00:30:00 State=UP
CONFIG
  chmod 0644 "$NETNS_SLURM"/*.conf
}

# The homes of the node are of its own: one account has a key there that opens the login host, the other has none.
netns_node_homes() {
  local home pw_home
  home=$(getent passwd $KEY_USER | cut -d: -f6)
  pw_home=$(getent passwd $PASSWORD_USER | cut -d: -f6)
  cat <<SCRIPT
mount -t tmpfs -o mode=755 tmpfs '$home' && mount -t tmpfs -o mode=755 tmpfs '$pw_home'
mkdir -m 700 '$home/.ssh' && cp '$NETNS_DIR/node_ed25519' '$home/.ssh/id_ed25519' && cp '$NETNS_DIR/known_hosts' '$home/.ssh/'
chown -R $KEY_USER: '$home' && chown $PASSWORD_USER: '$pw_home' && chmod 600 '$home/.ssh/'*
SCRIPT
}
