# Writes slurm.conf and cgroup.conf of the test bed. Sourced after slurm.sh.

# Memory limits are real only where the kernel offers cgroup v1: several slurmd on one machine
# cannot share the v2 tree without systemd. Elsewhere the v1 plugin
# is named and not used; left to choose, slurmd would look for a tree and not start.
slurm_has_cgroups() {
  grep -q ' /sys/fs/cgroup/memory cgroup ' /proc/mounts && grep -q ' /sys/fs/cgroup/freezer cgroup ' /proc/mounts
}

slurm_accounting() {
  echo "AccountingStorageType=accounting_storage/$SLURM_ACCOUNTING"
  [ "$SLURM_ACCOUNTING" = none ] || printf 'AccountingStorageHost=%s\nAccountingStoragePort=%s\nAccountingStoragePass=%s\n' "$(hostname -s)" $((SLURM_PORT + 2)) "$SLURM_DIR/munge/socket"
}

slurm_config() {
  local host tracking=proctrack/linuxproc tasks=task/none i
  host=$(hostname -s)
  if slurm_has_cgroups; then
    tracking=proctrack/cgroup tasks=task/cgroup
    cat >"$SLURM_DIR/cgroup.conf" <<CONFIG
CgroupPlugin=cgroup/v1
CgroupMountpoint=/sys/fs/cgroup
ConstrainRAMSpace=yes
ConstrainSwapSpace=no
ConstrainCores=no
ConstrainDevices=no
CONFIG
  else
    printf 'CgroupPlugin=cgroup/v1\n' >"$SLURM_DIR/cgroup.conf"
  fi
  {
    cat <<CONFIG
ClusterName=$SLURM_CLUSTER
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$SLURM_PORT
SlurmUser=slurm
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$SLURM_DIR/munge/socket
CredType=cred/munge
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation=$SLURM_DIR/state
SlurmdSpoolDir=$SLURM_DIR/spool/%n
SlurmctldPidFile=$SLURM_DIR/run/slurmctld.pid
SlurmdPidFile=$SLURM_DIR/run/slurmd-%n.pid
SlurmctldLogFile=$SLURM_DIR/log/slurmctld.log
SlurmdLogFile=$SLURM_DIR/log/slurmd-%n.log
ProctrackType=$tracking
TaskPlugin=$tasks
JobAcctGatherType=jobacct_gather/linux
JobAcctGatherFrequency=task=5
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SlurmdParameters=config_overrides
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,sched_interval=5,bf_interval=5
PriorityType=priority/basic
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
# finished jobs stay visible to scontrol for this many seconds: the tests ask for them
MinJobAge=900
KillWait=5
InactiveLimit=0
SlurmctldTimeout=10
SlurmdTimeout=20
DefMemPerCPU=1024
PreemptType=preempt/partition_prio
PreemptMode=CANCEL
$(slurm_accounting)
JobCompType=jobcomp/filetxt
JobCompLoc=$SLURM_DIR/jobcomp/jobcomp.log
CONFIG
    for ((i = 1; i <= SLURM_NODES; i++)); do
      printf 'NodeName=%s%s NodeHostname=%s NodeAddr=127.0.0.1 Port=%s CPUs=%s RealMemory=16384 State=UNKNOWN\n' \
        "$SLURM_PREFIX" "$i" "$host" "$((SLURM_PORT + 100 + i))" "$SLURM_CPUS"
    done
    echo 'PartitionName=batch Nodes=ALL Default=YES MaxTime=1-00:00:00 DefaultTime=00:30:00 PriorityTier=2 PreemptMode=OFF State=UP'
    echo "PartitionName=debug Nodes=${SLURM_PREFIX}1 MaxTime=00:10:00 PriorityTier=2 PreemptMode=OFF State=UP"
    # what runs here makes room for the others
    echo "PartitionName=spare Nodes=$SLURM_PREFIX$SLURM_NODES MaxTime=00:30:00 PriorityTier=1 State=UP"
  } >"$SLURM_CONF.new"
  mv "$SLURM_CONF.new" "$SLURM_CONF"
  chmod 0644 "$SLURM_CONF"
}
