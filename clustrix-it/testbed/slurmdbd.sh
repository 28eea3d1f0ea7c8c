# A second Slurm with accounting: MariaDB, slurmdbd, slurmctld and slurmd of their own, and an sshd that leads to it.
# It shares nothing with the first one but the scripts, which see other variables. Sourced after slurm.sh and ssh.sh.
DBD_DIR=$TESTBED/slurmdbd
DBD_PORT=${TESTBED_SLURMDBD_PORT:-27817}
DBD_SSH_PORT=${TESTBED_SLURMDBD_SSH_PORT:-20123}

# Runs a function of slurm.sh on the second cluster.
slurmdbd_with() (
  SLURM_DIR=$DBD_DIR SLURM_PORT=$DBD_PORT SLURM_CONF=$DBD_DIR/slurm.conf SLURM_ACCOUNTING=slurmdbd
  SLURM_CLUSTER=clustrix-it-dbd SLURM_PREFIX=dbd
  export SLURM_CONF
  "$@"
)

slurmdbd_up() {
  [ -f "$SSH_DIR/sshd_config" ] || fail "the part slurmdbd needs the part ssh: up ssh slurmdbd"
  install_packages munge slurmctld slurmd slurm-client slurm-wlm-basic-plugins slurmdbd slurm-wlm-mysql-plugin mariadb-server
  slurmdbd_with slurm_prepare
  slurmdbd_database
  slurmdbd_with slurm_munge
  slurmdbd_daemon
  slurmdbd_with slurm_config
  SLURM_CONF=$DBD_DIR/slurm.conf slurmdbd_cluster
  slurmdbd_with slurm_controller
  slurmdbd_with slurm_nodes
  slurmdbd_sshd
  cat >"$PARTS/slurmdbd.properties" <<PROPERTIES
slurmdbd.conf=$DBD_DIR/slurm.conf
slurmdbd.nodes=$(seq -s, -f 'dbd%g' 1 "$SLURM_NODES")
slurmdbd.port=$DBD_SSH_PORT
slurmdbd.knownHosts=$DBD_DIR/known_hosts
PROPERTIES
  say "Slurm with accounting; SLURM_CONF=$DBD_DIR/slurm.conf, login port $DBD_SSH_PORT"
}

slurmdbd_down() {
  local file
  stop "$DBD_DIR/sshd.pid" sshd
  for file in "$DBD_DIR"/run/slurmd-*.pid; do stop "$file" slurmd; done
  stop "$DBD_DIR/run/slurmctld.pid" slurmctld
  stop "$DBD_DIR/run/slurmdbd.pid" slurmdbd
  stop "$DBD_DIR/mysql/mariadbd.pid" mariadbd
  stop "$DBD_DIR/munge/munged.pid" munged
  find /sys/fs/cgroup/{memory,freezer}/slurm_dbd* -depth -type d -exec rmdir {} \; 2>/dev/null || true
  rm -f "$PARTS/slurmdbd.properties"
}

# Listens on a socket only.
slurmdbd_database() {
  local dir=$DBD_DIR/mysql i
  if [ ! -d "$dir/mysql" ]; then
    mkdir -p "$dir" && chown mysql:mysql "$dir"
    mariadb-install-db --no-defaults --user=mysql --datadir="$dir" --auth-root-authentication-method=socket --skip-test-db \
      >"$DBD_DIR/log/mariadb-install.log" 2>&1
  fi
  if ! alive "$dir/mariadbd.pid" mariadbd; then
    setsid /usr/sbin/mariadbd --no-defaults --user=mysql --datadir="$dir" --socket="$dir/sock" --pid-file="$dir/mariadbd.pid" \
      --skip-networking --innodb-buffer-pool-size=64M --innodb-log-file-size=16M --innodb-lock-wait-timeout=900 \
      --log-error="$dir/error.log" </dev/null >/dev/null 2>&1 &
    for ((i = 0; i < 150; i++)); do mariadb --no-defaults -S "$dir/sock" -u root -e 'select 1' >/dev/null 2>&1 && break; sleep 0.1; done
  fi
  # the account of the daemon is known by its socket: there is no password
  mariadb --no-defaults -S "$dir/sock" -u root -e "CREATE DATABASE IF NOT EXISTS slurm_acct_db;
    CREATE USER IF NOT EXISTS 'slurm'@'localhost' IDENTIFIED VIA unix_socket; GRANT ALL ON slurm_acct_db.* TO 'slurm'@'localhost';"
}

# slurmdbd reads the slurmdbd.conf beside the slurm.conf that SLURM_CONF names.
slurmdbd_daemon() {
  alive "$DBD_DIR/run/slurmdbd.pid" slurmdbd && return 0
  cat >"$DBD_DIR/slurmdbd.conf" <<CONFIG
AuthType=auth/munge
AuthInfo=socket=$DBD_DIR/munge/socket
DbdHost=$(hostname -s)
DbdAddr=127.0.0.1
DbdPort=$((DBD_PORT + 2))
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmUser=slurm
PidFile=$DBD_DIR/run/slurmdbd.pid
LogFile=$DBD_DIR/log/slurmdbd.log
StorageType=accounting_storage/mysql
StorageHost=localhost
StorageUser=slurm
StorageLoc=slurm_acct_db
CommitDelay=1
CONFIG
  chown slurm:slurm "$DBD_DIR/slurmdbd.conf" && chmod 0600 "$DBD_DIR/slurmdbd.conf"
  require_free_port $((DBD_PORT + 2)) TESTBED_SLURMDBD_PORT
  setsid runuser -u slurm -- env SLURM_CONF="$DBD_DIR/slurm.conf" MYSQL_UNIX_PORT="$DBD_DIR/mysql/sock" \
    /usr/sbin/slurmdbd -D </dev/null >>"$DBD_DIR/log/slurmdbd.out" 2>&1 &
  wait_for_port $((DBD_PORT + 2)) "$DBD_DIR/log/slurmdbd.log"
}

slurmdbd_cluster() {
  export SLURM_CONF
  sacctmgr -nP show cluster format=cluster | grep -qx clustrix-it-dbd || sacctmgr -iQ add cluster clustrix-it-dbd
}

slurmdbd_sshd() {
  sed -e "s#^Port .*#Port $DBD_SSH_PORT#" -e "s#^PidFile .*#PidFile $DBD_DIR/sshd.pid#" \
    -e "s#^SetEnv .*#SetEnv SLURM_CONF=$DBD_DIR/slurm.conf#" "$SSH_DIR/sshd_config" >"$DBD_DIR/sshd_config"
  sed "s#:$SSH_PORT\\b#:$DBD_SSH_PORT#" "$SSH_DIR/known_hosts" >"$DBD_DIR/known_hosts"
  alive "$DBD_DIR/sshd.pid" sshd && return 0
  require_free_port "$DBD_SSH_PORT" TESTBED_SLURMDBD_SSH_PORT
  setsid /usr/sbin/sshd -D -f "$DBD_DIR/sshd_config" -E "$DBD_DIR/log/sshd.log" </dev/null >/dev/null 2>&1 &
  wait_for_port "$DBD_SSH_PORT" "$DBD_DIR/log/sshd.log"
}
